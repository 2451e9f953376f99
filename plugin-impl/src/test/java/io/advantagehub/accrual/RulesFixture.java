package io.advantagehub.accrual;

import static io.advantagehub.testing.Person.aPerson;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.testing.History;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.env.MockEnvironment;

/** A live programme on a real database: carla below bruno below ana; its rules are published as the test says. */
final class RulesFixture implements AutoCloseable {
    final ManualClock clock = new ManualClock("2026-01-01T00:00:00Z");
    private final TestPlugin plugin;

    RulesFixture() {
        plugin = new TestPlugin(
                context -> {
                    context.setEnvironment(
                            new MockEnvironment().withProperty("advantage-hub.cashback.levels[0]", "0.10"));
                    context.registerBean(Mode.class, () -> Mode.LIVE);
                    context.registerBean(InstantSource.class, () -> clock);
                },
                LedgerConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                AccrualConfiguration.class);
    }

    /** From the beginning of everything, with these rules alone. */
    void restart(String yaml) {
        plugin.clearAll();
        clock.set("2026-01-01T00:00:00Z");
        plugin.bean(Programme.class).run(ASale.BRL, YamlRules.rules(yaml), clock.instant());
        happen(
                aPerson("ana").signsUp("2026-01-01T00:00:00Z"),
                aPerson("bruno").under("ana").signsUp("2026-01-01T00:00:00Z"),
                aPerson("carla").under("bruno").signsUp("2026-01-01T00:00:00Z"));
    }

    int publish(String yaml, @Nullable String validFrom) {
        return plugin.bean(Publishing.class)
                .publish(YamlRules.rules(yaml), validFrom == null ? null : Instant.parse(validFrom), "admin")
                .version();
    }

    /** In one batch, accepted now. */
    TestBatch happen(HostEvent... events) {
        return plugin.take(History.from(clock.instant(), events));
    }

    TestBatch happen(ASale... sales) {
        PurchaseCompleted[] events = new PurchaseCompleted[sales.length];
        for (int i = 0; i < sales.length; i++) {
            events[i] = sales[i].done();
        }
        return happen(events);
    }

    TestBatch refund(String refund, String order, @Nullable String amount) {
        return happen(new PurchaseRefunded(
                new DistributorId("carla"),
                clock.instant(),
                new RefundId(refund),
                new OrderId(order),
                amount == null
                        ? List.of()
                        : List.of(new PurchaseRefunded.Line(new LineId("1"), Money.parse(amount, ASale.BRL)))));
    }

    /** What somebody has in the future, in minor units. */
    long future(String who) {
        return plugin.bean(LedgerReader.class)
                .balanceAt(new DistributorId(who), ASale.BRL, clock.instant())
                .future();
    }

    boolean balanced() {
        return plugin.bean(LedgerCheck.class).balanced();
    }

    TestPlugin plugin() {
        return plugin;
    }

    <T> T bean(Class<T> type) {
        return plugin.bean(type);
    }

    @Override
    public void close() {
        plugin.close();
    }
}
