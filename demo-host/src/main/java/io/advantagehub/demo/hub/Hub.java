package io.advantagehub.demo.hub;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.MoveClock;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.api.usecase.RedeemBalance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the shop asks the plugin. All of it is optional: with {@code advantage-hub.enabled=false} the shop still sells. */
@Component
public class Hub {
    private final ObjectProvider<ReadBalances> balances;
    private final ObjectProvider<ManageSettings> settings;
    private final ObjectProvider<MoveClock> clock;
    private final ObjectProvider<RedeemBalance> redeeming;

    Hub(
            ObjectProvider<ReadBalances> balances,
            ObjectProvider<ManageSettings> settings,
            ObjectProvider<MoveClock> clock,
            ObjectProvider<RedeemBalance> redeeming) {
        this.balances = balances;
        this.settings = settings;
        this.clock = clock;
        this.redeeming = redeeming;
    }

    public Optional<ReadBalances.Balances> balancesOf(String person) {
        return Optional.ofNullable(balances.getIfAvailable()).map(read -> read.of(new DistributorId(person)));
    }

    /** What somebody owes, part by part; nothing where there is no plugin. */
    public List<ReadBalances.Debt> debtsOf(String person) {
        ReadBalances read = balances.getIfAvailable();
        return read == null ? List.of() : read.debts(new DistributorId(person));
    }

    public Optional<ManageSettings> settings() {
        return Optional.ofNullable(settings.getIfAvailable());
    }

    /** Cashback on renewals. */
    public Optional<RedeemBalance> redeeming() {
        return Optional.ofNullable(redeeming.getIfAvailable());
    }

    /** The plugin's business time; the system's where there is no plugin. */
    public Instant now() {
        MoveClock found = clock.getIfAvailable();
        return found == null ? Instant.now() : found.now();
    }

    /** Moves business time on. */
    public Instant advance(Duration by) throws SwitchedOff {
        @Nullable MoveClock found = clock.getIfAvailable();
        if (found == null) {
            throw new SwitchedOff();
        }
        return found.advance(by);
    }

    /** There is no plugin to ask. */
    public static final class SwitchedOff extends Exception {
        private static final long serialVersionUID = 1;
    }
}
