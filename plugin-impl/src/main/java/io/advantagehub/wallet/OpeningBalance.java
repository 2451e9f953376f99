package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.InvalidField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had before the programme began here, as one lot with dates of its own.
 *
 * @param reference 1 to 64 characters of ASCII 0x21–0x7E; a distributor has one opening balance of a reference
 * @param amount more than zero
 * @param maturesAt from when on it is available, not before {@code earnedAt}
 * @param expiresAt from when on it is gone, after {@code earnedAt}; never where absent
 */
public record OpeningBalance(
        DistributorId distributor,
        String reference,
        Money amount,
        Instant earnedAt,
        Instant maturesAt,
        @Nullable Instant expiresAt) {
    private static final int LONGEST = 64;
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws InvalidField where a bound is broken; it names the field */
    public OpeningBalance {
        check(reference.matches("[!-~]{1," + LONGEST + "}"), "reference", "must have 1 to 64 visible ASCII characters");
        check(amount.isPositive(), "amount.value", "must be more than zero");
        earnedAt = date("earnedAt", earnedAt);
        maturesAt = date("maturesAt", maturesAt);
        expiresAt = expiresAt == null ? null : date("expiresAt", expiresAt);
        check(!maturesAt.isBefore(earnedAt), "maturesAt", "must not lie before earnedAt");
        check(expiresAt == null || expiresAt.isAfter(earnedAt), "expiresAt", "must lie after earnedAt");
    }

    private static Instant date(String field, Instant at) {
        check(!at.isBefore(FIRST) && !at.isAfter(LAST), field, "must lie in the years 1000 to 9999");
        return Instants.cut(at);
    }

    private static void check(boolean holds, String field, String message) {
        if (!holds) {
            throw new InvalidField(field, message);
        }
    }
}
