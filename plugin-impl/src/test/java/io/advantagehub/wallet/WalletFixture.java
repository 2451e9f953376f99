package io.advantagehub.wallet;

import static io.advantagehub.testing.Person.aPerson;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.api.spi.RedemptionListener;
import io.advantagehub.api.usecase.OpeningBalance;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.ConfirmationConfiguration;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.errand.Errand;
import io.advantagehub.idempotency.IdempotencyConfiguration;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.DebtListener;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerPolicy;
import io.advantagehub.ledger.Needs;
import io.advantagehub.settings.Settings;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.History;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.testing.TestPlugin;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** The wallet on a real ledger, with people who have something. Debts are repaid wholly, restored lots live a week more. */
final class WalletFixture implements AutoCloseable {
    static final Currency BRL = Currency.getInstance("BRL");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicInteger people = new AtomicInteger();
    final List<String> owing = new CopyOnWriteArrayList<>();
    private final ManualClock clock = new ManualClock(START.toString());
    private final Told told = new Told();
    private final Gateway gateway = new Gateway();
    private final Set<DistributorId> undecided = ConcurrentHashMap.newKeySet();
    private final TestPlugin plugin;

    WalletFixture() {
        plugin = new TestPlugin(
                this::beans,
                LedgerConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                IdempotencyConfiguration.class,
                SmsConfiguration.class,
                ConfirmationConfiguration.class,
                WalletConfiguration.class);
    }

    private void beans(AnnotationConfigApplicationContext context) {
        context.setEnvironment(new MockEnvironment().withProperty("advantage-hub.workers", "manual"));
        WithoutCodes.in(context);
        context.registerBean(SystemTime.class, () -> new SystemTime(clock));
        context.registerBean(RedemptionListener.class, () -> told);
        context.registerBean(PayoutGateway.class, () -> gateway);
        context.registerBean(ProgrammeTerms.class, Accepted::new);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(ProgrammeCurrency.class, () -> () -> BRL);
        context.registerBean(
                DebtListener.class,
                () -> (debts, at) -> debts.debts().forEach(debt -> owing.add(debt.debtor() + " " + debt.sum())));
        context.registerBean(
                LedgerPolicy.class,
                () -> () -> new LedgerPolicy.Terms(BigDecimal.ONE, Duration.ofDays(7), Duration.ofDays(365)));
    }

    /** By all but those who have not made up their minds. */
    private final class Accepted implements ProgrammeTerms {
        @Override
        public boolean areAcceptedBy(DistributorId who) {
            return !undecided.contains(who);
        }
    }

    /** Somebody is asked to accept the terms. */
    void isAsked(String who) {
        undecided.add(new DistributorId(who));
    }

    /** And accepts them. */
    void accepts(String who) {
        undecided.remove(new DistributorId(who));
    }

    /** The host, which hears of redemptions. */
    static final class Told implements RedemptionListener {
        final List<String> words = new CopyOnWriteArrayList<>();
        volatile boolean deaf;

        @Override
        public void granted(Grant grant) {
            hear("granted", grant);
        }

        @Override
        public void withdrawn(Grant grant) {
            hear("withdrawn", grant);
        }

        private void hear(String word, Grant grant) {
            words.add(word + " " + grant.distributor() + " " + grant.amount());
            if (deaf) {
                throw new IllegalStateException("the host is deaf");
            }
        }
    }

    /** Pays as told, once for each id. */
    static final class Gateway implements PayoutGateway {
        final List<String> calls = new CopyOnWriteArrayList<>();
        final Map<UUID, Answer> taken = new ConcurrentHashMap<>();
        volatile Answer answer = Answer.TAKEN;
        /** It takes the payout, and its answer is lost on the way. */
        volatile boolean losesAnswers;

        @Override
        public Answer submit(Payout payout) {
            calls.add("submit " + payout.amount() + " " + payout.token() + " " + payout.last4());
            taken.put(payout.id(), answer);
            if (losesAnswers) {
                throw new IllegalStateException("connection reset");
            }
            return answer;
        }

        @Override
        public Answer lookup(UUID payoutId) {
            calls.add("lookup");
            return taken.getOrDefault(payoutId, Answer.UNKNOWN);
        }
    }

    Gateway gateway() {
        return gateway;
    }

    /** Gifts behind another gate. */
    Gifts gifts(ConfirmationGate gate) {
        return new Gifts(
                bean(GiftMapper.class),
                bean(Spending.class),
                new Payees(bean(PayeeMapper.class), bean(Recipients.class), bean(SystemTime.class)),
                gate,
                bean(Ledger.class),
                bean(ProgrammeCurrency.class),
                clock);
    }

    /** Payouts behind another gate. */
    Payouts payouts(ConfirmationGate gate) {
        return new Payouts(
                bean(PayoutMapper.class),
                bean(Spending.class),
                new CoolingOff(bean(DestinationMapper.class), bean(Settings.class), bean(Recipients.class)),
                gate,
                bean(Ledger.class),
                bean(ProgrammeCurrency.class),
                clock,
                bean(SystemTime.class));
    }

    /** Adjustments of which one administrator may do so much alone. */
    Adjustments adjustments(String alone) {
        return new Adjustments(
                bean(AdjustmentMapper.class),
                new Reversible(
                        bean(Ledger.class),
                        bean(RedemptionMapper.class),
                        bean(GiftMapper.class),
                        bean(PayoutMapper.class)),
                new Correcting(
                        bean(Ledger.class),
                        bean(ProgrammeCurrency.class),
                        bean(Settings.class),
                        bean(DebtListener.class)),
                bean(ProgrammeCurrency.class),
                new BigDecimal(alone),
                clock);
    }

    /** Somebody who is registered. */
    String somebodyRegistered() {
        String who = somebody();
        happens(aPerson(who).signsUp(now().toString()));
        return who;
    }

    Told told() {
        return told;
    }

    /** Tells and sends what is due. */
    void runsErrands() {
        plugin.beans(Errand.class).forEach(Errand::run);
    }

    <T> T inTransaction(Supplier<T> work) {
        return bean(Transactions.class).own(work);
    }

    /** Takes up host events in one batch, accepted now. */
    TestBatch happens(HostEvent... events) {
        return plugin.take(History.from(now(), events));
    }

    /** Takes up a host event that was accepted at an earlier time. */
    TestBatch happened(Instant acceptedAt, HostEvent event) {
        return plugin.take(History.from(acceptedAt, event));
    }

    void set(String key, String value) {
        jdbc().update("REPLACE INTO ah_setting (name, value) VALUES (?, ?)", key, value);
    }

    void unset(String key) {
        jdbc().update("DELETE FROM ah_setting WHERE name = ?", key);
    }

    /** Does something to an account straight in the ledger. */
    <T> T on(String who, Function<Book, T> what) {
        return on(who, needs -> {}, what);
    }

    <T> T spending(String who, long amount, Function<Book, T> what) {
        return on(who, needs -> needs.spending(new DistributorId(who), amount), what);
    }

    void ending(String who, UUID hold, Consumer<Book> what) {
        on(who, needs -> needs.ending(new DistributorId(who), hold), book -> {
            what.accept(book);
            return true;
        });
    }

    private <T> T on(String who, Consumer<Needs> more, Function<Book, T> what) {
        return inTransaction(() -> {
            Needs needs = new Needs(BRL).asOf(now()).crediting(List.of(new DistributorId(who)));
            more.accept(needs);
            Book book = bean(Ledger.class).open(needs);
            book.catchUp(id(who), now());
            T result = what.apply(book);
            bean(Ledger.class).close(book);
            return result;
        });
    }

    static AccountId id(String who) {
        return AccountId.member(new DistributorId(who), BRL);
    }

    static Cause cause(Instant at) {
        return new Cause(at, null, null, "test");
    }

    /** Redemptions behind another gate. */
    Redemptions redemptions(ConfirmationGate gate) {
        return new Redemptions(
                bean(RedemptionMapper.class),
                bean(Spending.class),
                gate,
                bean(Notices.class),
                bean(Ledger.class),
                bean(ProgrammeCurrency.class),
                bean(Settings.class),
                clock);
    }

    /** Somebody whom nobody knew before. */
    String somebody() {
        return "person-" + people.incrementAndGet();
    }

    /** Gives somebody an available lot. */
    void has(String who, String amount, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        OpeningBalance balance = new OpeningBalance(
                new DistributorId(who), "given-" + people.incrementAndGet(), money(amount), now, now, expiresAt);
        bean(OpeningBalances.class).book(List.of(balance), "test");
    }

    /** What somebody has is less than what a refund wants. */
    void owes(String who, String amount) {
        on(
                who,
                needs -> needs.claiming(List.of(new Needs.ClaimNeed(
                        new DistributorId(who), UUID.randomUUID(), money(amount).minor(), 0))),
                book -> book.clawBack(
                        id(who), new Book.Claim(UUID.randomUUID(), money(amount).minor(), 0), cause(now())));
    }

    void passes(Duration time) {
        clock.advance(time);
    }

    Instant now() {
        return clock.instant();
    }

    void sweeps() {
        plugin.beans(DueWork.class).forEach(work -> work.runDue(now(), DueWork.Passage.STANDSTILL));
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

    String available(String who) {
        return of(who).available().toDecimalString();
    }

    String balances(String who) {
        ReadBalances.Balances is = of(who);
        return "available " + is.available().toDecimalString() + ", future "
                + is.future().toDecimalString() + ", held " + is.held().toDecimalString() + ", debt "
                + is.debt().toDecimalString() + ", redeemed "
                + is.totalRedeemed().toDecimalString();
    }

    private ReadBalances.Balances of(String who) {
        return bean(ReadBalances.class).of(new DistributorId(who));
    }

    /** What of the ledger does not agree with itself. */
    Map<LedgerCheck.Difference, List<UUID>> differences() {
        return bean(LedgerCheck.class).differences();
    }

    byte[] account(String who) {
        return bytes(AccountId.member(new DistributorId(who), BRL).value());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static Money money(String amount) {
        return Money.parse(amount, BRL);
    }

    @Override
    public void close() {
        plugin.close();
    }
}
