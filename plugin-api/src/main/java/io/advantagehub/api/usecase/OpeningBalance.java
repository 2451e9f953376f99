package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.InvalidField;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a distributor had before the programme began here: one credit with its own dates. A distributor and a reference
 * identify it for ever: told again with the same content it is the same, with other content a conflict.
 *
 * @param distributor whose it is; need not be known yet
 * @param reference the platform's own name for it, 1 to 64 characters of ASCII 0x21–0x7E
 * @param amount positive
 * @param earnedAt when it was earned
 * @param maturesAt from when on it is available, that instant included; not before {@code earnedAt}
 * @param expiresAt from when on it is gone, that instant included; after {@code earnedAt}; {@code null} = never
 */
public record OpeningBalance(
        DistributorId distributor,
        String reference,
        Money amount,
        Instant earnedAt,
        Instant maturesAt,
        @Nullable Instant expiresAt) {
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final Instant EARLIEST = Instants.EARLIEST;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public OpeningBalance {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new InvalidField("reference", "must be 1 to 64 visible ASCII characters without spaces");
        }
        if (!amount.isPositive()) {
            throw new InvalidField("amount.value", "must be more than zero");
        }
        earnedAt = time("earnedAt", earnedAt);
        maturesAt = time("maturesAt", maturesAt);
        if (maturesAt.isBefore(earnedAt)) {
            throw new InvalidField("maturesAt", "must not be before earnedAt");
        }
        expiresAt = expiresAt == null ? null : time("expiresAt", expiresAt);
        if (expiresAt != null && !expiresAt.isAfter(earnedAt)) {
            throw new InvalidField("expiresAt", "must be after earnedAt");
        }
    }

    private static Instant time(String name, Instant told) {
        if (told.isBefore(EARLIEST) || told.isAfter(LATEST)) {
            throw new InvalidField(name, "must lie in the years 1000 to 9999");
        }
        return Instants.cut(told);
    }
}
