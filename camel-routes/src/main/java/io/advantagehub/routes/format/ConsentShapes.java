package io.advantagehub.routes.format;

import io.advantagehub.api.MessageClass;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code consent.*}: who agrees to what. */
final class ConsentShapes {
    static final List<Shape<?>> ALL = List.of(
            Shape.of(
                    EventType.CONSENT_GRANTED,
                    ConsentGranted.class,
                    (data, envelope) -> new ConsentGranted(
                            data.requiredDistributor("distributorId"),
                            envelope.time(),
                            messageClass(data),
                            data.optionalText("textVersion"),
                            data.optionalText("proof")),
                    (event, data) -> write(event.messageClass(), event.textVersion(), event.proof(), data)),
            Shape.of(
                    EventType.CONSENT_REVOKED,
                    ConsentRevoked.class,
                    (data, envelope) -> new ConsentRevoked(
                            data.requiredDistributor("distributorId"),
                            envelope.time(),
                            messageClass(data),
                            data.optionalText("textVersion"),
                            data.optionalText("proof")),
                    (event, data) -> write(event.messageClass(), event.textVersion(), event.proof(), data)));

    private ConsentShapes() {}

    static MessageClass messageClass(Fields data) {
        return data.required("class", Texts::messageClass, MessageClass.TRANSACTIONAL);
    }

    private static void write(
            MessageClass messageClass, @Nullable String textVersion, @Nullable String proof, Written data) {
        data.text("class", messageClass);
        data.text("textVersion", textVersion);
        data.text("proof", proof);
    }
}
