package io.advantagehub.sms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears what became of messages with codes, in the transaction that writes it down. A bean each; thread-safe. */
public interface HandedOver {

    void codes(List<Code> codes);

    /**
     * What became of one.
     *
     * @param reason why no carrier took it; none where one did
     * @param delivered whether the carrier knew that it is on the phone
     */
    record Code(UUID message, @Nullable String reason, Instant at, boolean delivered) {}
}
