package io.advantagehub.sms;

import io.advantagehub.api.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asked, outside of any transaction, right before messages with codes are handed to a gateway. Where it throws they are not
 * sent now. A bean each; thread-safe.
 */
public interface LastLook {

    /** Those that must not be sent any more, and why in a word, as in {@code too-late}. */
    Map<UUID, String> refused(List<Code> codes, Instant now);

    /** A message with a code: its id and where it goes. */
    record Code(UUID message, PhoneNumber to) {}
}
