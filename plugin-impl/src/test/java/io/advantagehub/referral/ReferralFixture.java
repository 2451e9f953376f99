package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.accrual.AccrualConfiguration;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.spi.SponsorApproval;
import io.advantagehub.api.spi.SponsorApproval.Answer;
import io.advantagehub.api.spi.SponsorApproval.Move;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.testing.History;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** The referral programme among people who buy: levels of 10 % and 5 %, in BRL. */
final class ReferralFixture implements AutoCloseable {
    static final Currency BRL = Currency.getInstance("BRL");

    private final ManualClock clock = new ManualClock("2026-03-01T12:00:00Z");
    private final AtomicInteger names = new AtomicInteger();
    private final List<Delivery.Valid> told = new CopyOnWriteArrayList<>();
    /** What the host says to granted claims. */
    private volatile Function<Move, Answer> host = move -> new Answer.Agreed();

    private final TestPlugin plugin;

    ReferralFixture() {
        plugin = new TestPlugin(
                this::beans,
                LedgerConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                AccrualConfiguration.class,
                ReferralConfiguration.class);
    }

    private void beans(AnnotationConfigApplicationContext context) {
        context.setEnvironment(new MockEnvironment()
                .withProperty("advantage-hub.workers", "manual")
                .withProperty("advantage-hub.cashback.levels[0]", "0.10")
                .withProperty("advantage-hub.cashback.levels[1]", "0.05"));
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(AcceptHostEvents.class, () -> this::accept);
        context.registerBean(SponsorApproval.class, () -> new SponsorApproval() {
            @Override
            public Answer approve(Move move) {
                return host.apply(move);
            }
        });
    }

    private List<Acceptance> accept(List<Delivery> batch, OnRejection onRejection) {
        batch.forEach(delivery -> told.add((Delivery.Valid) delivery));
        return batch.stream().<Acceptance>map(one -> new Acceptance.Accepted()).toList();
    }

    /** Takes up what the plugin told itself, after these events of the host's. */
    TestBatch takesUpItsOwn(HostEvent... before) {
        History history = History.from(clock.instant(), before);
        told.forEach(delivery -> history.add(delivery.key(), delivery.event()));
        told.clear();
        return plugin.take(history);
    }

    void hostSays(Function<Move, Answer> answer) {
        host = answer;
    }

    void acceptsTerms(String who) {
        assertThat(bean(Terms.class)
                        .accept(new DistributorId(who), new Terms.Shown(1, 1), new Terms.Evidence("en", null)))
                .isTrue();
    }

    ManualClock clock() {
        return clock;
    }

    /** Somebody whom nobody knew before. */
    String somebody() {
        return "person-" + names.incrementAndGet();
    }

    /** The codes of a person's links. */
    Map<Item, LinkMapper.LinkRow> links(String who) {
        return bean(Links.class)
                .of(new DistributorId(who), bean(Catalogue.class).read().keySet());
    }

    String code(String who, String product, String plan) {
        return links(who).get(new Item(product, plan)).code();
    }

    TestBatch happens(HostEvent... events) {
        return plugin.take(History.from(clock.instant(), events));
    }

    /** Told of now, and bought then. */
    HostEvent bought(String buyer, String amount, Instant at) {
        return buys(buyer, amount, null, at);
    }

    HostEvent buys(String buyer, String amount, @Nullable String code) {
        return buys(buyer, amount, code, clock.instant());
    }

    private HostEvent buys(String buyer, String amount, @Nullable String code, Instant at) {
        return new PurchaseCompleted(
                new DistributorId(buyer),
                at,
                new OrderId("order-" + names.incrementAndGet()),
                code == null ? null : new ReferralCode(code),
                false,
                List.of(new PurchaseCompleted.Line(new LineId("1"), "pipeline", "basic", 1, Money.parse(amount, BRL))));
    }

    /** The cookie of a browser that followed these links at these times, the first and the last of them. */
    String cookie(Visit.Click first, Visit.Click last) {
        return bean(VisitCookie.class).write(new Visit(1, first, last));
    }

    /** A link of that person's, followed so long ago. */
    Visit.Click click(String who, Duration ago) {
        return new Visit.Click(code(who, "new-account", ""), clock.instant().minus(ago));
    }

    /** An administrator says otherwise. */
    void set(String key, String value) {
        jdbc().update(
                        "INSERT INTO ah_setting (name, value) VALUES (?, ?) ON DUPLICATE KEY UPDATE value = VALUES(value)",
                        key,
                        value);
    }

    /** A click as the door leaves it. */
    void clicks(String code, Instant at, long visitor) {
        bean(ClickQueue.class).offer(new ClickRow(Ids.next(), code, at, new UUID(0, visitor), null));
    }

    HostEvent refunds(HostEvent purchase, String amount) {
        PurchaseCompleted bought = (PurchaseCompleted) purchase;
        return new PurchaseRefunded(
                bought.buyerId(),
                clock.instant(),
                new RefundId("refund-" + names.incrementAndGet()),
                bought.orderId(),
                List.of(new PurchaseRefunded.Line(new LineId("1"), Money.parse(amount, BRL))));
    }

    /** earned and refunded of a link, all days together. */
    String money(String code) {
        return jdbc().queryForObject(
                        "SELECT CONCAT_WS(' ', COALESCE(SUM(earned),0), COALESCE(SUM(refunded),0))"
                                + " FROM ah_link_day WHERE code = ?",
                        String.class,
                        code);
    }

    /** clicks, visitors, sign-ups, sales, earned of a link, all days together. */
    String numbers(String code) {
        return jdbc().queryForObject(
                        "SELECT CONCAT_WS(' ', COALESCE(SUM(clicks),0), COALESCE(SUM(visitors),0),"
                                + " COALESCE(SUM(sign_ups),0), COALESCE(SUM(sales),0), COALESCE(SUM(earned),0))"
                                + " FROM ah_link_day WHERE code = ?",
                        String.class,
                        code);
    }

    /** How many rows and index entries an action has the database look at. */
    long rowsRead(Runnable action) {
        return bean(Transactions.class).own(() -> {
            long before = looks();
            long looking = looks() - before;
            action.run();
            return looks() - before - 2 * looking;
        });
    }

    private long looks() {
        return plugin.joinedJdbc().queryForList("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
                .mapToLong(row -> Long.parseLong(String.valueOf(row.get("Value"))))
                .sum();
    }

    <T> T bean(Class<T> type) {
        return plugin.bean(type);
    }

    TestPlugin plugin() {
        return plugin;
    }

    JdbcTemplate jdbc() {
        return plugin.jdbc();
    }

    @Override
    public void close() {
        plugin.close();
    }
}
