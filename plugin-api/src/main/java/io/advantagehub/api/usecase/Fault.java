package io.advantagehub.api.usecase;

/**
 * What is wrong with one field of a delivery.
 *
 * @param field its path, as in {@code data.lines[0].amount.value}
 * @param code the word of contract §1 and §2, {@code invalid-event} or {@code currency-not-supported}
 * @param message what is wrong and how to mend it, in English, without personal data
 */
public record Fault(String field, String code, String message) {
    public static final String INVALID_EVENT = "invalid-event";
    public static final String CURRENCY_NOT_SUPPORTED = "currency-not-supported";

    public static Fault invalid(String field, String message) {
        return new Fault(field, INVALID_EVENT, message);
    }
}
