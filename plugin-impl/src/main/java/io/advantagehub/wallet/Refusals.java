package io.advantagehub.wallet;

import io.advantagehub.api.edge.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Why the wallet does not do what it is asked, in the words of contract §2. */
final class Refusals {
    static final Problem NOT_FOUND = new Problem(404, "not-found", "There is nothing here.");
    static final Problem INSUFFICIENT_BALANCE =
            new Problem(422, "insufficient-balance", "That much is not available. GET /me/balances says what is.");
    static final Problem ACCOUNT_PARKED =
            new Problem(409, "account-parked", "The account is being looked at and spends nothing till then.");
    static final Problem UNKNOWN_PAYEE = new Problem(422, "unknown-payee", "Nobody is registered by that id.");
    static final Problem TOO_MANY_PAYEES =
            new Problem(422, "limit-exceeded", "Too many new payees were named today. Try again tomorrow.");
    static final Problem NOT_CANCELLABLE = new Problem(409, "not-cancellable", "This can be cancelled no more.");
    static final Problem PAYOUTS_UNAVAILABLE =
            new Problem(409, "payouts-unavailable", "The platform has no payout gateway.");

    private Refusals() {}

    static Problem limit(String detail) {
        return new Problem(422, "limit-exceeded", detail);
    }

    static Problem coolingOff(Instant until) {
        return new Problem(
                422,
                "cooling-off",
                "Where payouts go was changed lately. To this destination they go from " + until + " on.",
                Map.of("until", until.toString()));
    }

    static Problem coolingOffOfPhone(Instant until) {
        return new Problem(
                422,
                "cooling-off",
                "Your phone was changed lately. Payouts go from " + until + " on.",
                Map.of("until", until.toString()));
    }

    /** The digits are not repeated: an answer is kept. */
    static Problem cardNumber(String field) {
        return new Problem(
                422,
                "card-number-refused",
                "A card number is not to be sent here. Send the payout gateway's token.",
                Map.of("errors", List.of(error(field, "must not contain 12 to 19 digits"))));
    }

    static Problem invalid(String field, String message) {
        return new Problem(
                400,
                "invalid-request",
                "The request is not one that can be done.",
                Map.of("errors", List.of(error(field, message))));
    }

    static Map<String, Object> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }
}
