package io.advantagehub.ledger;

/** The part of an account that a transfer moves. */
enum Bucket {
    FUTURE("F"),
    AVAILABLE("A"),
    HELD("H"),
    /** A balance the member owes: a debit raises it, a credit lowers it. */
    DEBT("D"),
    HOUSE("X");

    private final String code;

    Bucket(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
