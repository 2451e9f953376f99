package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.TestPlugin;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger by itself on a real database: each call one transaction on one or two accounts. */
final class TestLedger implements AutoCloseable {
    static final Currency BRL = Currency.getInstance("BRL");
    static final BigDecimal SHARE = new BigDecimal("0.37");
    static final Duration GRACE = Duration.ofDays(7);
    static final Duration EXPIRY = Duration.ofDays(365);

    private final TestPlugin plugin = new TestPlugin(
            context -> {
                context.registerBean(ProgrammeCurrency.class, () -> () -> BRL);
                context.registerBean(LedgerPolicy.class, () -> () -> new LedgerPolicy.Terms(SHARE, GRACE, EXPIRY));
            },
            LedgerConfiguration.class);
    private final Ledger ledger = plugin.bean(Ledger.class);
    private final Transactions transactions = plugin.bean(Transactions.class);

    JdbcTemplate jdbc() {
        return plugin.jdbc();
    }

    TestPlugin plugin() {
        return plugin;
    }

    LedgerCheck check() {
        return plugin.bean(LedgerCheck.class);
    }

    void sweep(Instant asOf) {
        plugin.bean(DueWork.class).runDue(asOf, DueWork.Passage.STANDSTILL);
    }

    /** One to whom something happens between its look and its locks. */
    Sweeper sweeperDelayedBy(Runnable meanwhile) {
        LedgerMapper rows = plugin.bean(LedgerMapper.class);
        Object slow = Proxy.newProxyInstance(
                LedgerMapper.class.getClassLoader(),
                new Class<?>[] {LedgerMapper.class},
                (proxy, method, arguments) -> {
                    Object found = method.invoke(rows, arguments);
                    if (method.getName().equals("findDueAccounts")) {
                        meanwhile.run();
                    }
                    return found;
                });
        return new Sweeper(
                (LedgerMapper) slow,
                plugin.bean(Loader.class),
                plugin.bean(BookWriter.class),
                transactions,
                plugin.bean(LedgerPolicy.class),
                plugin.bean(Parking.class));
    }

    Balance balance(String who, Instant at) {
        return plugin.bean(LedgerReader.class).balanceAt(new DistributorId(who), BRL, at);
    }

    UUID accrue(String who, long amount, LotTerms terms, Instant now) {
        return on(
                who,
                now,
                needs -> {},
                book -> book.accrue(
                        account(who), amount, terms, TransferKind.REFERRAL_ACCRUAL, cause(terms.earnedAt())));
    }

    /** A credit that never was future. */
    void give(String who, long amount, @Nullable Instant expiresAt, Instant now) {
        on(who, now, needs -> {}, book -> {
            book.credit(account(who), amount, new LotTerms(now, now, expiresAt), cause(now));
            return true;
        });
    }

    UUID hold(String who, long amount, Instant expiresAt, Instant now) {
        return on(
                who,
                now,
                needs -> needs.spending(new DistributorId(who), amount),
                book -> book.hold(account(who), amount, expiresAt, TransferKind.REDEMPTION_HOLD, cause(now)));
    }

    /** Holds each amount that there is enough for when those before it are held; says their ids. */
    List<UUID> holdSeveral(String who, List<Long> amounts, Instant expiresAt, Instant now) {
        List<UUID> ids = new ArrayList<>();
        return on(
                who, now, needs -> amounts.forEach(amount -> needs.spending(new DistributorId(who), amount)), book -> {
                    ids.clear();
                    for (long amount : amounts) {
                        if (book.balance(account(who)).available() >= amount) {
                            ids.add(book.hold(
                                    account(who), amount, expiresAt, TransferKind.REDEMPTION_HOLD, cause(now)));
                        }
                    }
                    return ids;
                });
    }

    /** Does something to a hold while it is open; says whether it was. */
    boolean end(String who, UUID pendingId, Instant now, Consumer<Book> what) {
        return on(who, now, needs -> needs.ending(new DistributorId(who), pendingId), book -> {
            boolean open = book.isHeld(pendingId);
            if (open) {
                what.accept(book);
            }
            return open;
        });
    }

    <T> T on(String who, Instant now, Consumer<Needs> more, Function<Book, T> what) {
        return transactions.own(() -> {
            Needs needs = new Needs(BRL).asOf(now).crediting(List.of(new DistributorId(who)));
            more.accept(needs);
            Book book = ledger.open(needs);
            book.catchUp(account(who), now);
            T result = what.apply(book);
            ledger.close(book);
            return result;
        });
    }

    Ledger ledger() {
        return ledger;
    }

    static AccountId account(String who) {
        return AccountId.member(new DistributorId(who), BRL);
    }

    static Cause cause(Instant at) {
        return new Cause(at, null, null, "test");
    }

    @Override
    public void close() {
        plugin.close();
    }
}
