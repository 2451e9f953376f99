package io.advantagehub.confirmation;

import io.advantagehub.confirmation.EventMapper.Sent;
import io.advantagehub.sms.HandedOver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes which codes a carrier took, which it did not, and which came to a phone as far as it said so at once. */
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
                .flatMap(code -> events(code, Objects.requireNonNull(confirmations.get(code.message()))))
                .toList());
    }

    private static Stream<EventRow> events(Code code, Sent confirmation) {
        EventRow handedOver = event(code.reason() == null ? CodeEvent.SENT : CodeEvent.UNSENT, code, confirmation);
        return code.delivered()
                ? Stream.of(handedOver, event(CodeEvent.DELIVERED, code, confirmation))
                : Stream.of(handedOver);
    }

    private static EventRow event(CodeEvent kind, Code code, Sent confirmation) {
        return EventRow.of(kind, confirmation.distributorId(), code.at())
                .about(confirmation.id(), confirmation.operationType(), confirmation.method())
                .because(code.reason());
    }
}
