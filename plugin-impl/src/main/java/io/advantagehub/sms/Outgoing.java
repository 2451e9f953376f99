package io.advantagehub.sms;

import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Sms;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a gateway.
 *
 * @param attempts how often it was tried before
 */
record Outgoing(UUID id, MessageClass messageClass, String phone, byte[] body, int attempts) {

    Sms sms(@Nullable String sender) {
        return new Sms(id, new PhoneNumber(phone), new String(body, StandardCharsets.UTF_8), messageClass, sender);
    }

    int attempt() {
        return attempts + 1;
    }

    /** Neither the number nor the text. */
    @Override
    public String toString() {
        return "Outgoing[" + id + ", " + messageClass + "]";
    }
}
