package io.advantagehub.demo.confirm;

import io.advantagehub.demo.page.Amounts;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words in which something is refused, the plugin's and the shop's, as people read them. */
public final class Refusals {
    public static final String NO_FUNDS = "insufficient-funds";
    public static final String NO_PAYEE = "unknown-payee";
    static final String NO_AMOUNT = "no-amount";
    static final String NO_LAST_FOUR = "no-last-four";
    static final String WHOLE_CARD = "card-number-refused";
    public static final String SWITCHED_OFF = "switched-off";
    static final String OTHER = "other";

    private static final Set<String> KNOWN = Set.of(
            NO_FUNDS,
            NO_PAYEE,
            NO_AMOUNT,
            NO_LAST_FOUR,
            WHOLE_CARD,
            SWITCHED_OFF,
            "insufficient-balance",
            "limit-exceeded",
            "cooling-off",
            "account-parked",
            "no-confirmation-method",
            "confirmation-locked",
            "idempotency-in-progress",
            "no-phone",
            "phone-verified",
            "totp-active",
            "totp-not-waiting",
            "confirmation-pending",
            "terms-not-accepted");

    private Refusals() {}

    /** The key of the message for a word. */
    static String key(@Nullable String word) {
        return "refused." + (word != null && KNOWN.contains(word) ? word : OTHER);
    }

    static Optional<String> ofAmount(@Nullable String typed) {
        return Amounts.read(typed) == null ? Optional.of(NO_AMOUNT) : Optional.empty();
    }
}
