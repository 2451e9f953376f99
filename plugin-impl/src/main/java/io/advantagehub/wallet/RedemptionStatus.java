package io.advantagehub.wallet;

/** How far a redemption has come (contract §2). */
enum RedemptionStatus {
    AWAITING_CONFIRMATION("A"),
    GRANTED("G"),
    SETTLED("S"),
    CANCELLED("C"),
    EXPIRED("E");

    private final String code;

    RedemptionStatus(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    boolean isOpen() {
        return this == AWAITING_CONFIRMATION || this == GRANTED;
    }

    static RedemptionStatus of(String code) {
        for (RedemptionStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no state of a redemption: " + code);
    }
}
