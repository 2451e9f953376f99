package io.advantagehub.sms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears what became of messages with codes, in the transaction that writes it down. A bean each; thread-safe. */
public interface HandedOver {

    void codes(List<Code> codes);

    /** @param reason why no carrier took it; none where one did */
    record Code(UUID message, @Nullable String reason, Instant at) {}
}
