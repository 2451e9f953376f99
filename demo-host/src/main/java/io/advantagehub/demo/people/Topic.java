package io.advantagehub.demo.people;

/** What a person may agree to be written about. */
public enum Topic {
    /** News of the person's own account. */
    ACCOUNT,
    /** Offers. */
    OFFERS;

    /** Which wording the registration form and the person's page show. */
    public static final String TEXT_VERSION = "shop-2026-11";
}
