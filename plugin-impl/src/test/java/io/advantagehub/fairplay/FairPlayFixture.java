package io.advantagehub.fairplay;

import io.advantagehub.accrual.AccrualConfiguration;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.spi.FairPlaySource;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.api.usecase.OpeningBalance;
import io.advantagehub.api.usecase.ReviewEarnings.Status;
import io.advantagehub.api.usecase.SendBalance;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.ConfirmationConfiguration;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.idempotency.IdempotencyConfiguration;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.referral.ReferralConfiguration;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.History;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.testing.TestPlugin;
import io.advantagehub.wallet.OpeningBalances;
import io.advantagehub.wallet.WalletConfiguration;
import io.advantagehub.wallet.WithoutCodes;
import io.advantagehub.web.OwnDoor;
import io.advantagehub.web.Witness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.mock.env.MockEnvironment;

/** A live programme of one level and ten percent, whose purchases are looked at. */
public final class FairPlayFixture implements AutoCloseable {
    static final Currency BRL = Currency.getInstance("BRL");

    /** What the host knows of people. */
    public final ToldByHost host = new ToldByHost();

    final ManualClock clock = new ManualClock("2026-01-10T12:00:00Z");

    private final TestPlugin plugin = new TestPlugin(
            context -> {
                context.setEnvironment(new MockEnvironment()
                        .withProperty("advantage-hub.workers", "manual")
                        .withProperty("advantage-hub.cashback.levels[0]", "0.10"));
                context.registerBean(Mode.class, () -> Mode.LIVE);
                context.registerBean(InstantSource.class, () -> clock);
                context.registerBean(SystemTime.class, () -> new SystemTime(clock));
                context.registerBean(PayoutGateway.class, () -> new PayoutGateway() {});
                context.registerBean(FairPlaySource.class, () -> host);
                WithoutCodes.in(context);
            },
            LedgerConfiguration.class,
            SettingsConfiguration.class,
            DistributorConfiguration.class,
            AccrualConfiguration.class,
            IdempotencyConfiguration.class,
            SmsConfiguration.class,
            ConfirmationConfiguration.class,
            WalletConfiguration.class,
            ReferralConfiguration.class,
            FairPlayConfiguration.class);

    /** A host that is asked, and may fail. */
    public static final class ToldByHost implements FairPlaySource {
        public final Map<String, Traces> known = new ConcurrentHashMap<>();
        public volatile boolean fails;

        @Override
        public Map<DistributorId, Traces> traces(Collection<DistributorId> people) {
            if (fails) {
                throw new IllegalStateException("the host's own database is away");
            }
            Map<DistributorId, Traces> told = new HashMap<>();
            people.forEach(person ->
                    Optional.ofNullable(known.get(person.value())).ifPresent(traces -> told.put(person, traces)));
            return told;
        }
    }

    /** As if they had read them. */
    public void acceptsTerms(String who) {
        plugin.jdbc()
                .update(
                        "INSERT IGNORE INTO ah_terms_acceptance (distributor_id, kind, version, locale, text_hash,"
                                + " accepted_at) SELECT ?, kind, version, locale, text_hash, published_at"
                                + " FROM ah_terms_version WHERE locale = 'en'",
                        who);
    }

    /** Somebody who has accepted the terms has a payout sent to a card. */
    public void isPaidOutTo(String who, String token) {
        acceptsTerms(who);
        DistributorId person = new DistributorId(who);
        Money amount = Money.parse("1.00", BRL);
        Instant now = clock.instant();
        bean(OpeningBalances.class)
                .book(List.of(new OpeningBalance(person, "given-" + token, amount, now, now, null)), "test");
        SendBalance.Answer answer = bean(SendBalance.class)
                .payOut(new SendBalance.Payout(
                        UUID.randomUUID().toString(), person, amount, new SendBalance.Card(token, "1234", null)));
        if (!(answer instanceof SendBalance.Answer.Accepted)) {
            throw new AssertionError(answer);
        }
    }

    /** What was seen in requests is in the database. */
    public void seesAll() {
        while (bean(SightingWriter.class).run() > 0) {
            // there may be more
        }
    }

    /** What answers over HTTP. */
    public Collection<Object> controllers() {
        return plugin.controllers();
    }

    public TestBatch happen(HostEvent... events) {
        return plugin.take(History.from(clock.instant(), events));
    }

    /** Bought now. */
    public HostEvent purchase(String order, String buyer, String amount) {
        return new PurchaseCompleted(
                new DistributorId(buyer),
                clock.instant(),
                new OrderId(order),
                null,
                false,
                List.of(new PurchaseCompleted.Line(new LineId("1"), "pipeline", "basic", 1, Money.parse(amount, BRL))));
    }

    /** Given back now: an amount, or all that is left. */
    public HostEvent refund(String order, String buyer, String... amount) {
        return new PurchaseRefunded(
                new DistributorId(buyer),
                clock.instant(),
                new RefundId("r-" + order + UUID.randomUUID().toString().substring(0, 8)),
                new OrderId(order),
                amount.length == 0
                        ? List.of()
                        : List.of(new PurchaseRefunded.Line(new LineId("1"), Money.parse(amount[0], BRL))));
    }

    public String balance(String who) {
        Balance balance = plugin.bean(LedgerReader.class).balanceAt(new DistributorId(who), BRL, clock.instant());
        return "future " + balance.future() + ", available " + balance.available() + ", debt " + balance.debt();
    }

    List<ReviewRow> reviews(Status status) {
        return plugin.bean(ReviewMapper.class).page(ReviewRow.code(status), null, Ids.LAST, 100);
    }

    Reviews.Outcome decide(UUID id, Verdict decision) {
        return inTransaction(() -> plugin.bean(Reviews.class).decide(id, decision, "looked at", "admin"));
    }

    <T> T inTransaction(Supplier<T> work) {
        return plugin.bean(Transactions.class).own(work);
    }

    public void passes(String time) {
        clock.advance(Duration.parse(time));
        plugin.beans(DueWork.class).forEach(work -> work.runDue(clock.instant(), DueWork.Passage.STEP_BY_STEP));
    }

    public void set(String key, String value) {
        plugin.jdbc().update("REPLACE INTO ah_setting (name, value) VALUES (?, ?)", "fair-play." + key, value);
    }

    public void unset(String key) {
        plugin.jdbc().update("DELETE FROM ah_setting WHERE name = ?", "fair-play." + key);
    }

    boolean balanced() {
        return plugin.bean(LedgerCheck.class).balanced();
    }

    <T> T bean(Class<T> type) {
        return plugin.bean(type);
    }

    /** The doors past the login. */
    public Map<String, HttpDoor> doors() {
        Map<String, HttpDoor> doors = new HashMap<>();
        plugin.beans(OwnDoor.class).forEach(own -> doors.put(own.path(), own.door()));
        return doors;
    }

    /** Who sees distributors' requests. */
    public Witness witness() {
        return bean(Witness.class);
    }

    public TestPlugin plugin() {
        return plugin;
    }

    /** The plugin's time. */
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        plugin.close();
    }
}
