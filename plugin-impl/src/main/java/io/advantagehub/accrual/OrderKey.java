package io.advantagehub.accrual;

import io.advantagehub.api.OrderId;

/** Which order of which source. */
record OrderKey(int sourceNo, String orderId) {

    static OrderKey of(int sourceNo, OrderId order) {
        return new OrderKey(sourceNo, order.value());
    }

    /** What a refund waits for in the inbox. */
    String waitsFor() {
        return "order:" + sourceNo + ":" + orderId;
    }
}
