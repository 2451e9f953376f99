package io.advantagehub.routes.webhook;

import io.advantagehub.api.usecase.Delivery;
import java.util.List;

/** The events of a request, in its order. What is no event stands among them as an invalid one, so that indexes hold. */
record Batch(List<Delivery> deliveries) {
    Batch {
        deliveries = List.copyOf(deliveries);
    }
}
