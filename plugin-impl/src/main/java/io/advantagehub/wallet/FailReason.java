package io.advantagehub.wallet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why payouts fail, as far as there are words for it in every language. Hosts may say one of these, or the code of ISO 20022
 * (external status reasons) for it; whatever else they say is shown as they said it, but for what is nobody's business.
 */
enum FailReason {
    SENT_BACK("MS03"),
    DESTINATION_UNKNOWN("AC01", "BE01"),
    DESTINATION_CLOSED("AC04", "AC07"),
    DESTINATION_BLOCKED("AC06"),
    DESTINATION_EXPIRED(),
    AMOUNT_NOT_ALLOWED("AM02", "AM14"),
    DECLINED("AG01", "RR04");

    private static final int LONGEST = 255;
    private static final String HIDDEN = "••••";
    /** Five digits and more, in groups or not, may be an account's or a phone's; what has an at sign, somebody's address. */
    private static final Pattern PRIVATE =
            Pattern.compile("\\d(?:[\\s._/*()-]{0,3}\\d){4,}+|\\S+@\\S+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

    private final String[] codes;

    FailReason(String... codes) {
        this.codes = codes;
    }

    /** As it is said: {@code destination-closed}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that a host speaks of. */
    static Optional<FailReason> of(@Nullable String told) {
        return Arrays.stream(values())
                .filter(reason -> told != null
                        && (reason.word().equalsIgnoreCase(told.strip())
                                || Arrays.asList(reason.codes).contains(told.strip())))
                .findFirst();
    }

    /**
     * What may be kept and shown of what a host said: the word where there is one, else one line without numbers of accounts
     * and phones, addresses, and the gateway's token.
     */
    static @Nullable String shown(@Nullable String told, String token) {
        if (told == null || told.isBlank()) {
            return null;
        }
        return of(told).map(FailReason::word).orElseGet(() -> masked(told, token));
    }

    private static String masked(String told, String token) {
        String line = UNPRINTABLE.matcher(told).replaceAll(" ").replace(token, HIDDEN);
        String harmless = PRIVATE.matcher(line)
                .replaceAll(Matcher.quoteReplacement(HIDDEN))
                .strip();
        return harmless.substring(0, Math.min(LONGEST, harmless.length()));
    }
}
