package io.advantagehub.fairplay;

import io.advantagehub.api.internal.Traces;

/** What makes an earning suspicious. How much each weighs is a setting. */
enum Suspicion {
    SAME_PHONE("same-phone"),
    SAME_DESTINATION("same-destination"),
    SAME_CARD("same-card"),
    SAME_DEVICE("same-device"),
    SAME_ADDRESS("same-address"),
    SALES_BURST("sales-burst"),
    SIGN_UP_BURST("sign-up-burst"),
    REFUND_RING("refund-ring"),
    SHARED_DESTINATION("shared-destination");

    private final String code;

    Suspicion(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** What it is that a buyer and whoever earns have the same of it. */
    static Suspicion same(Traces.Kind kind) {
        return switch (kind) {
            case PHONE -> SAME_PHONE;
            case PAYOUT_DESTINATION -> SAME_DESTINATION;
            case CARD -> SAME_CARD;
            case DEVICE -> SAME_DEVICE;
            case ADDRESS -> SAME_ADDRESS;
        };
    }
}
