package io.advantagehub.sms;

import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Sms;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a gateway.
 *
 * @param attempts how often it was tried before
 */
record Outgoing(UUID id, MessageClass messageClass, String phone, byte[] body, int attempts) {

    /** Empty where it is encrypted and nobody can read it any more. */
    Optional<Sms> sms(@Nullable String sender, Bodies bodies) {
        return text(bodies).map(text -> new Sms(id, to(), text, messageClass, sender));
    }

    private Optional<String> text(Bodies bodies) {
        return isCode() ? bodies.opened(id, body) : Optional.of(new String(body, StandardCharsets.UTF_8));
    }

    boolean isCode() {
        return messageClass == MessageClass.OTP;
    }

    PhoneNumber to() {
        return new PhoneNumber(phone);
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
