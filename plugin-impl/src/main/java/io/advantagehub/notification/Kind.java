package io.advantagehub.notification;

/** The kinds of news of contract §3, under the names by which administrators switch them. */
enum Kind {
    FIRST_LINE_SIGNUP("first-line-signup"),
    BONUS_ACCRUED("bonus-accrued"),
    ACTIVITY_EXPIRING("activity-expiring"),
    PURCHASE_CASHBACK("purchase-cashback");

    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
