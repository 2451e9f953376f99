package io.advantagehub.sms;

import io.advantagehub.api.spi.Sms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the claimed messages leave: codes that nobody waits for any more, or nobody can read, do not. */
final class Departure {
    private static final String UNREADABLE = "unreadable";

    private final Bodies bodies;
    private final List<LastLook> looks;

    Departure(Bodies bodies, List<LastLook> looks) {
        this.bodies = bodies;
        this.looks = List.copyOf(looks);
    }

    /** @param messages those that leave, in the order of {@code leaving} */
    record Sorted(List<Outgoing> leaving, List<Sms> messages, List<Result> staying) {}

    Sorted sort(List<Outgoing> claimed, @Nullable String sender, Instant now) {
        Map<UUID, String> refused = refused(claimed, now);
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Outgoing message : claimed) {
            @Nullable String why = refused.get(message.id());
            Optional<Sms> sms = why == null ? message.sms(sender, bodies) : Optional.empty();
            if (sms.isPresent()) {
                sorted.leaving().add(message);
                sorted.messages().add(sms.get());
            } else {
                sorted.staying().add(Result.notSent(message, why == null ? UNREADABLE : why, now));
            }
        }
        return sorted;
    }

    private Map<UUID, String> refused(List<Outgoing> claimed, Instant now) {
        List<LastLook.Code> codes = claimed.stream()
                .filter(Outgoing::isCode)
                .map(message -> new LastLook.Code(message.id(), message.to()))
                .toList();
        Map<UUID, String> refused = new HashMap<>();
        if (!codes.isEmpty()) {
            looks.forEach(look -> refused.putAll(look.refused(codes, now)));
        }
        return refused;
    }
}
