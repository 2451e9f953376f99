package io.advantagehub.notification;

/** The kinds of news of contract §3 and one more, under the names by which administrators switch them. */
enum Kind {
    FIRST_LINE_SIGNUP("first-line-signup"),
    BONUS_ACCRUED("bonus-accrued"),
    ACTIVITY_EXPIRING("activity-expiring"),
    PURCHASE_CASHBACK("purchase-cashback"),
    /** Somebody came to owe: what matures from now on may be kept, and they are told before. */
    DEBT("debt");

    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
