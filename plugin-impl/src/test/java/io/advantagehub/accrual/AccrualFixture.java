package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.SponsorQuery;
import io.advantagehub.distributor.SponsorTree;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.ledger.Needs;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import io.advantagehub.testing.GivenSettings;
import io.advantagehub.testing.TestPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Accrual and ledger on a real database, with a tree of sponsors and rules of the test's own. */
final class AccrualFixture implements AutoCloseable {
    static final Currency BRL = Currency.getInstance("BRL");
    static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    /** The defaults of contract §3 that accrual asks for. */
    private static final GivenSettings SETTINGS = new GivenSettings(Map.of(
            "cashback.maturation", "P30D",
            "cashback.expiry", "P365D",
            "debt.repayment-share", "1.00",
            "cashback.restore-grace", "P7D"));

    /** Everybody's sponsor, from the beginning. */
    final Map<String, String> sponsors = new HashMap<>();

    final Map<String, List<Item>> waiting = new HashMap<>();
    /** Done once, by another worker, while a batch looks for sponsors. */
    final Deque<Runnable> meanwhile = new ArrayDeque<>();

    final TestPlugin plugin = new TestPlugin(this::beans, LedgerConfiguration.class, AccrualConfiguration.class);

    private void beans(AnnotationConfigApplicationContext context) {
        context.registerBean(Mode.class, () -> Mode.REPLAY);
        context.registerBean(InstantSource.class, () -> InstantSource.fixed(JANUARY));
        context.registerBean(Settings.class, () -> SETTINGS);
        context.registerBean(SponsorTree.class, () -> this::sponsors);
    }

    void empty() {
        plugin.clearAll();
        sponsors.clear();
        waiting.clear();
        meanwhile.clear();
    }

    <T> T bean(Class<T> type) {
        return plugin.bean(type);
    }

    /** @param yaml a rules file but for its currency */
    void rules(String yaml) {
        try {
            Path file = Files.createTempFile("rules", ".yaml");
            Files.writeString(file, "currency: BRL\n" + yaml + "\n");
            plugin.bean(ReplayRules.class).install(file);
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void spend(String person, long amount, Instant at) {
        plugin.bean(Transactions.class).own(() -> {
            Ledger ledger = plugin.bean(Ledger.class);
            DistributorId owner = new DistributorId(person);
            Book book = ledger.open(new Needs(BRL).asOf(at).spending(owner, amount));
            book.catchUp(AccountId.member(owner, BRL), at);
            book.debit(AccountId.member(owner, BRL), amount, new Cause(at, null, null, "test"));
            ledger.close(book);
            return book;
        });
    }

    TestBatch take(HostEvent... events) {
        return takeItems(Arrays.stream(events).map(AccrualFixture::item).toList());
    }

    TestBatch takeItems(List<Item> items) {
        TestBatch batch = new TestBatch(items, waiting);
        plugin.bean(Transactions.class).own(() -> {
            plugin.bean(InboxHandler.class).handle(batch);
            return batch;
        });
        return batch;
    }

    private Map<SponsorQuery, DistributorId> sponsors(Set<SponsorQuery> queries) {
        if (!meanwhile.isEmpty()) {
            meanwhile.pop().run();
        }
        Map<SponsorQuery, DistributorId> found = new HashMap<>();
        queries.forEach(query -> {
            String sponsor = sponsors.get(query.distributor().value());
            if (sponsor != null) {
                found.put(query, new DistributorId(sponsor));
            }
        });
        return found;
    }

    long future(String person) {
        return booked(person).future();
    }

    Balance booked(String person) {
        DistributorId id = new DistributorId(person);
        return plugin.bean(LedgerReader.class).booked(List.of(id), BRL).getOrDefault(id, Balance.ZERO);
    }

    Balance balance(String person, Instant at) {
        return plugin.bean(LedgerReader.class).balanceAt(new DistributorId(person), BRL, at);
    }

    static Item item(HostEvent event) {
        return itemAt(event, event.time());
    }

    static Item itemAt(HostEvent event, Instant acceptedAt) {
        return new Item(Ids.next(), 1, new EventKey("/test", Ids.next().toString()), acceptedAt, event);
    }

    static PurchaseCompleted purchase(String order, String buyer, Instant at, long amount) {
        return purchase(order, buyer, at, amount, "instance");
    }

    static PurchaseCompleted byCode(String order, String buyer) {
        return new PurchaseCompleted(
                new DistributorId(buyer),
                JANUARY,
                new OrderId(order),
                new ReferralCode("UNKNOWN1"),
                false,
                List.of(new PurchaseCompleted.Line(new LineId("1"), "instance", null, 1, new Money(1_000, BRL))));
    }

    static PurchaseCompleted pipeline(String order, String buyer, Instant at, long amount) {
        return purchase(order, buyer, at, amount, "pipeline");
    }

    private static PurchaseCompleted purchase(String order, String buyer, Instant at, long amount, String product) {
        return new PurchaseCompleted(
                new DistributorId(buyer),
                at,
                new OrderId(order),
                null,
                false,
                List.of(new PurchaseCompleted.Line(new LineId("1"), product, null, 1, new Money(amount, BRL))));
    }

    static PurchaseRefunded refund(String refund, String order, String buyer, Instant at, Map<String, Long> lines) {
        return new PurchaseRefunded(
                new DistributorId(buyer),
                at,
                new RefundId(refund),
                new OrderId(order),
                lines.entrySet().stream()
                        .map(line ->
                                new PurchaseRefunded.Line(new LineId(line.getKey()), new Money(line.getValue(), BRL)))
                        .toList());
    }

    @Override
    public void close() {
        plugin.close();
    }
}
