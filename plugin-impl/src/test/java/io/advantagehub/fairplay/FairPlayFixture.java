package io.advantagehub.fairplay;

import io.advantagehub.accrual.AccrualConfiguration;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.Traces;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.fairplay.ReviewRow.Status;
import io.advantagehub.idempotency.IdempotencyConfiguration;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.testing.History;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.mock.env.MockEnvironment;

/** A live programme of one level and ten percent, whose purchases are looked at. */
final class FairPlayFixture implements AutoCloseable {
    static final Currency BRL = Currency.getInstance("BRL");

    final ManualClock clock = new ManualClock("2026-01-10T12:00:00Z");
    /** Whose payouts go where. */
    final Map<String, String> destinations = new HashMap<>();

    private final TestPlugin plugin = new TestPlugin(
            context -> {
                context.setEnvironment(new MockEnvironment()
                        .withProperty("advantage-hub.workers", "manual")
                        .withProperty("advantage-hub.cashback.levels[0]", "0.10"));
                context.registerBean(Mode.class, () -> Mode.LIVE);
                context.registerBean(InstantSource.class, () -> clock);
                context.registerBean(SystemTime.class, () -> new SystemTime(clock));
                context.registerBean("told", Traces.class, () -> new Destinations(destinations));
            },
            LedgerConfiguration.class,
            SettingsConfiguration.class,
            DistributorConfiguration.class,
            AccrualConfiguration.class,
            IdempotencyConfiguration.class,
            FairPlayConfiguration.class);

    private record Destinations(Map<String, String> all) implements Traces {
        @Override
        public Kind kind() {
            return Kind.PAYOUT_DESTINATION;
        }

        @Override
        public Map<DistributorId, Set<String>> of(Set<DistributorId> people) {
            Map<DistributorId, Set<String>> found = new HashMap<>();
            people.forEach(person -> {
                String token = all.get(person.value());
                if (token != null) {
                    found.put(person, Set.of(token));
                }
            });
            return found;
        }

        @Override
        public Map<DistributorId, Integer> others(Set<DistributorId> people) {
            Map<DistributorId, Integer> others = new HashMap<>();
            of(people)
                    .forEach((person, token) -> others.put(
                            person,
                            (int) all.values().stream().filter(token::contains).count() - 1));
            return others;
        }
    }

    TestBatch happen(HostEvent... events) {
        return plugin.take(History.from(clock.instant(), events));
    }

    /** Bought now. */
    HostEvent purchase(String order, String buyer, String amount) {
        return new PurchaseCompleted(
                new DistributorId(buyer),
                clock.instant(),
                new OrderId(order),
                null,
                false,
                List.of(new PurchaseCompleted.Line(new LineId("1"), "pipeline", "basic", 1, Money.parse(amount, BRL))));
    }

    /** Given back now: an amount, or all that is left. */
    HostEvent refund(String order, String buyer, String... amount) {
        return new PurchaseRefunded(
                new DistributorId(buyer),
                clock.instant(),
                new RefundId("r-" + order + UUID.randomUUID().toString().substring(0, 8)),
                new OrderId(order),
                amount.length == 0
                        ? List.of()
                        : List.of(new PurchaseRefunded.Line(new LineId("1"), Money.parse(amount[0], BRL))));
    }

    String balance(String who) {
        Balance balance = plugin.bean(LedgerReader.class).balanceAt(new DistributorId(who), BRL, clock.instant());
        return "future " + balance.future() + ", available " + balance.available() + ", debt " + balance.debt();
    }

    List<ReviewRow> reviews(Status status) {
        return plugin.bean(ReviewMapper.class).page(status.code(), null, Ids.LAST, 100);
    }

    Reviews.Outcome decide(UUID id, Decision decision) {
        return inTransaction(() -> plugin.bean(Reviews.class).decide(id, decision, "looked at", "admin"));
    }

    <T> T inTransaction(Supplier<T> work) {
        return plugin.bean(Transactions.class).own(work);
    }

    void passes(String time) {
        clock.advance(Duration.parse(time));
        plugin.beans(DueWork.class).forEach(work -> work.runDue(clock.instant(), DueWork.Passage.STEP_BY_STEP));
    }

    void set(String key, String value) {
        plugin.jdbc().update("REPLACE INTO ah_setting (name, value) VALUES (?, ?)", "fair-play." + key, value);
    }

    void unset(String key) {
        plugin.jdbc().update("DELETE FROM ah_setting WHERE name = ?", "fair-play." + key);
    }

    boolean balanced() {
        return plugin.bean(LedgerCheck.class).balanced();
    }

    <T> T bean(Class<T> type) {
        return plugin.bean(type);
    }

    TestPlugin plugin() {
        return plugin;
    }

    @Override
    public void close() {
        plugin.close();
    }
}
