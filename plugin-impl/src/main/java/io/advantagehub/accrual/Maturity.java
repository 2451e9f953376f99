package io.advantagehub.accrual;

import io.advantagehub.ledger.LotTerms;
import io.advantagehub.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a share becomes available and when it expires: as its rules say, else as the settings do. */
record Maturity(Settings.Snapshot settings) {

    LotTerms of(Instant earnedAt, Rules rules) {
        Duration maturation =
                rules.maturation() != null ? rules.maturation() : Duration.parse(settings.text("cashback.maturation"));
        Duration expiry = expiry(rules);
        return new LotTerms(earnedAt, earnedAt.plus(maturation), expiry == null ? null : earnedAt.plus(expiry));
    }

    private @Nullable Duration expiry(Rules rules) {
        if (rules.expiry().set()) {
            return rules.expiry().after();
        }
        return expiry(settings);
    }

    /** How long a credit lives that no rules say otherwise of; {@code null} = for ever. */
    static @Nullable Duration expiry(Settings.Snapshot settings) {
        String expiry = settings.text("cashback.expiry");
        return "none".equals(expiry) ? null : Duration.parse(expiry);
    }
}
