package io.advantagehub.confirmation;

import io.advantagehub.confirmation.EventMapper.Sent;
import io.advantagehub.sms.HandedOver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notes which codes a carrier took, and which it did not. */
final class SentCodes implements HandedOver {
    private final EventMapper rows;
    private final StoredTrail trail;

    SentCodes(EventMapper rows, StoredTrail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    @Override
    public void codes(List<Code> codes) {
        Map<UUID, Sent> confirmations = rows
                .ofMessages(codes.stream().map(Code::message).toList())
                .stream()
                .collect(Collectors.toMap(Sent::messageId, Function.identity()));
        trail.write(codes.stream()
                .filter(code -> confirmations.containsKey(code.message()))
                .map(code -> event(code, java.util.Objects.requireNonNull(confirmations.get(code.message()))))
                .toList());
    }

    private static EventRow event(Code code, Sent confirmation) {
        CodeEvent kind = code.reason() == null ? CodeEvent.SENT : CodeEvent.UNSENT;
        return EventRow.of(kind, confirmation.distributorId(), code.at())
                .about(confirmation.id(), confirmation.operationType(), confirmation.method())
                .because(code.reason());
    }
}
