package io.advantagehub.confirmation;

import io.advantagehub.confirmation.DueMapper.Message;
import io.advantagehub.sms.LastLook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A code for which nobody waits any more is not sent late: it was entered, called off, expired, or another took its place. */
final class AwaitedCodes implements LastLook {
    private final DueMapper rows;

    AwaitedCodes(DueMapper rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, String> refused(List<Code> codes, Instant now) {
        Map<UUID, String> refused = new HashMap<>();
        codes.forEach(code -> refused.put(code.message(), "too-late"));
        rows.awaited(List.copyOf(refused.keySet()), now).stream()
                .map(Message::id)
                .forEach(refused::remove);
        return refused;
    }
}
