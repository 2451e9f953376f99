package io.advantagehub.notification;

/** The kinds of news of contract §3 and two more, under the names by which administrators switch them. */
enum Kind {
    FIRST_LINE_SIGNUP("first-line-signup"),
    BONUS_ACCRUED("bonus-accrued"),
    ACTIVITY_EXPIRING("activity-expiring"),
    PURCHASE_CASHBACK("purchase-cashback"),
    /** Somebody came to owe: what matures from now on may be kept, and they are told before. */
    DEBT("debt"),
    /** Somebody entered too many wrong codes as this person. */
    CODES_LOCKED("codes-locked");

    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    /** Whether it is told at once, whatever the hour: in the morning it may be too late. */
    boolean isUrgent() {
        return this == CODES_LOCKED;
    }

    String wireName() {
        return wireName;
    }
}
