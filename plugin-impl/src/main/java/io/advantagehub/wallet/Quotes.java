package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How much of a renewal somebody's balance can pay: what a redemption of that much would not be refused. */
class Quotes {
    private final LedgerReader ledger;
    private final RedemptionMapper redemptions;
    private final Settings settings;
    private final InstantSource clock;

    Quotes(LedgerReader ledger, RedemptionMapper redemptions, Settings settings, InstantSource clock) {
        this.ledger = ledger;
        this.redemptions = redemptions;
        this.settings = settings;
        this.clock = clock;
    }

    Money payable(DistributorId who, Money renewal) {
        Instant now = Instants.cut(clock.instant());
        long available = ledger.spendableAt(who, renewal.currency(), now);
        Limits limits = new Limits(Operation.REDEMPTION, settings.snapshot(), renewal.currency());
        long payable = limits.allowed(
                Math.min(available, renewal.minor()),
                () -> redemptions.sumBetween(who.value(), now.minus(Duration.ofHours(24)), now));
        return new Money(payable, renewal.currency());
    }
}
