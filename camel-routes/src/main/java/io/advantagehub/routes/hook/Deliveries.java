package io.advantagehub.routes.hook;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.usecase.Delivery;
import java.util.List;

/** A batch as it is handed over. */
record Deliveries(List<Delivery> list) {

    /** For log lines: the host's own numbers, nothing of what they say. */
    @Override
    public String toString() {
        return list.stream().map(Delivery::key).map(EventKey::toString).toList().toString();
    }
}
