package io.advantagehub.accrual;

import io.advantagehub.api.OrderId;
import java.util.Optional;

/** Which order of which source. */
record OrderKey(int sourceNo, String orderId) {
    private static final String ORDER = "order:";

    static OrderKey of(int sourceNo, OrderId order) {
        return new OrderKey(sourceNo, order.value());
    }

    /** What a refund waits for in the inbox. */
    String waitsFor() {
        return ORDER + sourceNo + ":" + orderId;
    }

    /** The order that a key of the inbox names; none where it is somebody else's key. */
    static Optional<OrderKey> awaited(String key) {
        int colon = key.indexOf(':', ORDER.length());
        return key.startsWith(ORDER) && colon > 0
                ? Optional.of(
                        new OrderKey(Integer.parseInt(key.substring(ORDER.length(), colon)), key.substring(colon + 1)))
                : Optional.empty();
    }
}
