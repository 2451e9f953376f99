package io.advantagehub.ledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the programme decided about debts and about credits that come back: handed in, since the ledger knows no settings. */
public interface LedgerPolicy {

    Terms now();

    /**
     * @param repaymentShare how much of a maturing credit pays off a debt, 0 to 1
     * @param restoreGrace how long a restored lot lives at least
     * @param expiry how long a credit lives that comes back and has no lot of its own any more; {@code null} = for ever
     */
    record Terms(
            BigDecimal repaymentShare,
            Duration restoreGrace,
            @Nullable Duration expiry) {

        Instant graceFrom(Instant restored) {
            return restored.plus(restoreGrace);
        }
    }
}
