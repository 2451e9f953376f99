package io.advantagehub.api.spi;

import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message for a gateway.
 *
 * @param id our own id of it, the same at every attempt
 * @param sender what the gateway is to show as sender; its own default where absent
 */
public record Sms(
        UUID id,
        PhoneNumber to,
        String text,
        MessageClass messageClass,
        @Nullable String sender) {

    /** Neither the number nor the text, which may hold a code. */
    @Override
    public String toString() {
        return "Sms[" + id + ", " + messageClass + ", to " + to + "]";
    }
}
