package io.advantagehub.accrual;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.advantagehub.api.internal.Awaited;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.DueWork.Passage;
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
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.ledger.Needs;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import io.advantagehub.testing.GivenSettings;
import io.advantagehub.testing.TestPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Purchases and refunds through accrual and ledger on the real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccrualIT {
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final GivenSettings SETTINGS = new GivenSettings(Map.of(
            "cashback.maturation", "P30D",
            "cashback.expiry", "P365D",
            "debt.repayment-share", "1.00",
            "cashback.restore-grace", "P7D"));

    /** Everybody's sponsor, from the beginning. */
    private final Map<String, String> sponsors = new HashMap<>();

    private final Map<String, List<Item>> waiting = new HashMap<>();
    /** Done once, by another worker, while a batch looks for sponsors. */
    private final java.util.Deque<Runnable> meanwhile = new java.util.ArrayDeque<>();

    @AutoClose
    private final TestPlugin plugin =
            new TestPlugin(this::beans, LedgerConfiguration.class, AccrualConfiguration.class);

    @TempDir
    private Path folder;

    private void beans(AnnotationConfigApplicationContext context) {
        context.registerBean(Mode.class, () -> Mode.REPLAY);
        context.registerBean(InstantSource.class, () -> InstantSource.fixed(JANUARY));
        context.registerBean(Settings.class, () -> SETTINGS);
        context.registerBean(SponsorTree.class, () -> this::sponsors);
    }

    @BeforeEach
    void empty() {
        plugin.clearAll();
        sponsors.clear();
        waiting.clear();
        meanwhile.clear();
    }

    @Test
    void aPurchaseIsSharedUpTheTree() {
        rules("levels: ['0.10', '0.05', '0.02']\nbuyer: '0.01'");
        sponsors.putAll(Map.of("carla", "bruno", "bruno", "ana"));

        take(purchase("o1", "carla", JANUARY, 9_999));

        assertThat(future("carla")).isEqualTo(99);
        assertThat(future("bruno")).isEqualTo(999);
        assertThat(future("ana")).isEqualTo(499);
    }

    @Test
    void maxLevelsCutsEveryListAndAProductHasItsOwn() {
        rules("levels: ['0.10', '0.05', '0.02']\nmaxLevels: 1\nproducts:\n  pipeline:\n    levels: ['0.20', '0.20']");
        sponsors.putAll(Map.of("carla", "bruno", "bruno", "ana"));

        take(purchase("o1", "carla", JANUARY, 10_000), pipeline("o2", "carla", JANUARY, 10_000));

        assertThat(future("bruno")).isEqualTo(3_000);
        assertThat(future("ana")).isZero();
    }

    @Test
    void aCodeThatNobodyOwnsIsReportedWhoeverEarns() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        Item sponsored = item(byCode("o1", "carla"));
        Item alone = item(byCode("o2", "dora"));

        TestBatch batch = takeItems(List.of(sponsored, alone));

        assertThat(batch.findings)
                .containsEntry(sponsored, "unknown-referral-code")
                .containsEntry(alone, "unknown-referral-code");
        assertThat(future("bruno")).isEqualTo(100);
    }

    @Test
    void anOrderIsTakenOnce() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        Item again = item(purchase("o1", "carla", JANUARY, 500));

        take(purchase("o1", "carla", JANUARY, 10_000));
        TestBatch batch = takeItems(List.of(again));

        assertThat(batch.rejected).containsEntry(again, "order-exists");
        assertThat(future("bruno")).isEqualTo(1_000);
    }

    @Test
    void aRefundIsTakenOnceAndAnUnknownLineIsRejected() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        take(purchase("o1", "carla", JANUARY, 10_000));
        Item twice = item(refund("r1", "o1", "carla", JANUARY, Map.of("1", 2_000L)));
        Item unknown = item(refund("r2", "o1", "carla", JANUARY, Map.of("7", 2_000L)));

        take(refund("r1", "o1", "carla", JANUARY, Map.of("1", 2_000L)));
        TestBatch batch = takeItems(List.of(twice, unknown));

        assertThat(batch.rejected).containsEntry(twice, "refund-exists").containsEntry(unknown, "unknown-line");
        assertThat(future("bruno")).isEqualTo(800);
    }

    @Test
    void anOrderThatAnotherWorkerTakesMeanwhileWasTakenBefore() {
        rules("levels: ['0.10']");
        sponsors.putAll(Map.of("carla", "bruno", "dora", "ana"));
        Item again = item(purchase("o1", "carla", JANUARY, 500));
        meanwhile.add(() -> take(purchase("o1", "dora", JANUARY, 10_000)));

        assertThat(takeItems(List.of(again)).rejected).containsEntry(again, "order-exists");

        assertThat(future("bruno")).isZero();
        assertThat(future("ana")).isEqualTo(1_000);
    }

    @Test
    void aRefundThatAnotherWorkerTakesMeanwhileWasTakenBefore() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        take(purchase("o1", "carla", JANUARY, 1_000));
        Item again = item(refund("r1", "o1", "carla", JANUARY, Map.of()));
        meanwhile.add(() -> take(refund("r1", "o8", "dora", JANUARY, Map.of())));

        TestBatch batch = takeItems(List.of(item(purchase("o2", "carla", JANUARY, 1_000)), again));

        assertThat(batch.rejected).containsEntry(again, "refund-exists");
        assertThat(future("bruno")).isEqualTo(200);
    }

    @Test
    void aPartialRefundTakesBackCumulativelyAndRoundedDown() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        take(purchase("o1", "carla", JANUARY, 999)); // 99 accrued

        take(refund("r1", "o1", "carla", JANUARY, Map.of("1", 333L)));
        assertThat(future("bruno")).isEqualTo(99 - 33);
        take(refund("r2", "o1", "carla", JANUARY, Map.of("1", 334L)));
        assertThat(future("bruno")).isEqualTo(99 - 66);
        take(refund("r3", "o1", "carla", JANUARY, Map.of()));
        assertThat(future("bruno")).isZero();
    }

    @Test
    void whatExceedsTheLineIsCutAndReported() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        take(purchase("o1", "carla", JANUARY, 1_000));
        Item tooMuch = item(refund("r1", "o1", "carla", JANUARY, Map.of("1", 5_000L)));

        TestBatch batch = takeItems(List.of(tooMuch));

        assertThat(batch.findings).containsEntry(tooMuch, "refund-exceeds-line");
        assertThat(future("bruno")).isZero();
        assertThat(takeItems(List.of(item(refund("r2", "o1", "carla", JANUARY, Map.of())))).rejected)
                .isEmpty();
    }

    @Test
    void aRefundThatNamesAnotherBuyerIsAppliedAndReported() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        take(purchase("o1", "carla", JANUARY, 1_000));
        Item anothers = item(refund("r1", "o1", "dora", JANUARY, Map.of("1", 400L)));
        Item hers = item(refund("r2", "o1", "carla", JANUARY, Map.of("1", 100L)));

        TestBatch batch = takeItems(List.of(anothers, hers));

        assertThat(batch.findings).isEqualTo(Map.of(anothers, "refund-names-another-buyer"));
        assertThat(future("bruno")).isEqualTo(50);
    }

    @Test
    void aRefundWaitsForItsOrderAndIsNeverDatedBeforeIt() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        Instant later = JANUARY.plus(Duration.ofDays(3));

        take(refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L)));
        assertThat(waiting).hasSize(1);
        take(purchase("o1", "carla", later, 1_000));

        assertThat(waiting).isEmpty();
        assertThat(future("bruno")).isEqualTo(60);
        assertThat(clawedBackAt()).containsExactly(later);
    }

    /** The order before its refund, after it in the same batch, and after it in a batch of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"o|x|y", "x|o|y", "x o|y", "x|o y", "x o y", "o x y"})
    void aRejectedRefundGivesItsIdBackWhetherItWaitedOrNot(String history) {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        Map<String, Supplier<HostEvent>> events = Map.of(
                "o", () -> purchase("o1", "carla", JANUARY, 1_000),
                "x", () -> refund("r1", "o1", "carla", JANUARY, Map.of("7", 100L)),
                "y", () -> refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L)));
        List<String> rejected = new ArrayList<>();

        for (String batch : history.split("\\|")) {
            rejected.addAll(take(Arrays.stream(batch.split(" "))
                            .map(event -> events.get(event).get())
                            .toArray(HostEvent[]::new))
                    .rejected
                    .values());
        }

        assertThat(rejected).containsExactly("unknown-line");
        assertThat(future("bruno")).isEqualTo(60);
        assertThat(take(events.get("y").get()).rejected.values()).containsExactly("refund-exists");
    }

    @Test
    void aRefundThatWaitsHasItsId() {
        rules("levels: ['0.10']");

        take(refund("r1", "o1", "carla", JANUARY, Map.of()));

        assertThat(take(refund("r1", "o1", "carla", JANUARY, Map.of())).rejected.values())
                .containsExactly("refund-exists");
    }

    @Test
    void aRefundThatIsDiscardedWhileItWaitsGivesItsIdBack() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        Item wrong = item(refund("r1", "none", "carla", JANUARY, Map.of()));
        Item other = item(refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L)));
        takeItems(List.of(wrong));
        Awaited orders = plugin.bean(Awaited.class);

        discard(orders, other);
        assertThat(takeItems(List.of(other)).rejected).containsEntry(other, "refund-exists");
        discard(orders, wrong);

        take(purchase("o1", "carla", JANUARY, 1_000));
        assertThat(take(refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L))).rejected)
                .isEmpty();
        assertThat(future("bruno")).isEqualTo(60);
    }

    private List<Instant> clawedBackAt() {
        return plugin
                .jdbc()
                .queryForList("SELECT effective_at FROM ah_transfer WHERE kind = 'CLAW_BACK'", LocalDateTime.class)
                .stream()
                .map(at -> at.toInstant(ZoneOffset.UTC))
                .toList();
    }

    private void discard(Awaited orders, Item item) {
        plugin.bean(Transactions.class).own(() -> {
            orders.discarded(item);
            return item;
        });
    }

    /** A late purchase repays a debt as soon as it is there; its refund then has to come from what else the person has. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void aRefundReachesThePersonsOtherLotsAlsoInTheBatchOfItsOrder(int size) {
        rules("levels: ['0.10']\nmaturation: P30D\nexpiry: P90D");
        sponsors.put("carla", "bruno");
        Instant now = JANUARY.plus(Duration.ofDays(60));
        takeItems(List.of(itemAt(purchase("spent", "carla", JANUARY, 500), now)));
        spend("bruno", 50, now);
        takeItems(List.of(itemAt(refund("r0", "spent", "carla", now, Map.of()), now)));
        List<Item> history = List.of(
                itemAt(purchase("young", "carla", now, 1_000), now),
                itemAt(purchase("late", "carla", JANUARY, 1_000), now),
                itemAt(refund("r1", "late", "carla", now, Map.of()), now));
        takeItems(history.subList(0, 1));

        for (int from = 1; from < history.size(); from += size) {
            takeItems(history.subList(from, Math.min(history.size(), from + size)));
        }

        assertThat(balance("bruno", now)).isEqualTo(new Balance(50, 0, 0, 0, 0));
    }

    @Test
    void aRefundThatItsOrderPassedByIsTakenWhenItIsLookedAtAgain() {
        rules("levels: ['0.10']");
        sponsors.put("carla", "bruno");
        Instant later = JANUARY.plus(Duration.ofDays(3));
        Item early = item(refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L)));
        takeItems(List.of(early));
        waiting.clear();
        Awaited orders = plugin.bean(Awaited.class);
        assertThat(orders.here(Set.of("order:1:o1", "order:1:o2", "other"))).isEmpty();
        take(purchase("o1", "carla", later, 1_000));
        assertThat(orders.here(Set.of("order:1:o1", "order:1:o2", "other"))).containsExactly("order:1:o1");

        assertThat(takeItems(List.of(early)).rejected).isEmpty();

        assertThat(future("bruno")).isEqualTo(60);
        assertThat(clawedBackAt()).containsExactly(later);
        Item again = item(refund("r1", "o1", "carla", later, Map.of("1", 400L)));
        assertThat(takeItems(List.of(again)).rejected).containsEntry(again, "refund-exists");
    }

    @Test
    void aLatePurchaseMaturesAndExpiresAtItsOwnInstants() {
        rules("levels: ['0.10']\nmaturation: P30D\nexpiry: P90D");
        sponsors.put("carla", "bruno");
        Instant now = JANUARY.plus(Duration.ofDays(60));

        takeItems(List.of(itemAt(purchase("o1", "carla", JANUARY, 1_000), now)));

        assertThat(balance("bruno", now)).isEqualTo(new Balance(0, 100, 0, 0, 0));
        assertThat(balance("bruno", JANUARY.plus(Duration.ofDays(90)))).isEqualTo(Balance.ZERO);
    }

    @Test
    void theSweeperBooksWhatReadersWouldHave() {
        rules("levels: ['0.10']\nmaturation: P30D\nexpiry: P90D");
        sponsors.put("carla", "bruno");
        take(
                purchase("o1", "carla", JANUARY, 1_000),
                purchase("o2", "carla", JANUARY.plus(Duration.ofDays(40)), 2_000));

        plugin.bean(DueWork.class).runDue(JANUARY.plus(Duration.ofDays(95)), Passage.STANDSTILL);

        assertThat(booked("bruno")).isEqualTo(new Balance(0, 200, 0, 0, 0));
        assertThat(plugin.bean(LedgerCheck.class).differences()).isEmpty();
    }

    @Test
    void randomHistoriesEndAsPlainArithmeticSaysHoweverTheyAreCut() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        rules("levels: ['0.101', '0.057', '0.023']\nbuyer: '0.013'\nmaturation: P7D\nexpiry: P40D");
        for (int i = 1; i < 30; i++) {
            sponsors.put("d" + i, "d" + random.nextInt(i));
        }
        NaiveProgramme model = new NaiveProgramme(
                new Programme(plugin.bean(RulesMapper.class), Mode.REPLAY, plugin.bean(Transactions.class))
                        .rules()
                        .get(0)
                        .rules());
        List<Item> history = new History(random, sponsors, model).items(600);
        Instant end = history.get(history.size() - 1).acceptedAt();

        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(60));
            takeItems(history.subList(from, to));
            from = to;
        }

        model.balances(end)
                .forEach((person, expected) -> assertThat(balance(person, end))
                        .as("seed %d, %s", seed, person)
                        .isEqualTo(new Balance(expected[0], expected[1], 0, 0, 0)));
        assertThat(plugin.bean(LedgerCheck.class).differences())
                .as("seed %d", seed)
                .isEmpty();
    }

    /** A random history that tells the model and makes the items. */
    private final class History {
        private final Random random;
        private final Map<String, String> tree;
        private final NaiveProgramme model;
        private final List<String> lines = new ArrayList<>();
        private Instant at = JANUARY;

        History(Random random, Map<String, String> tree, NaiveProgramme model) {
            this.random = random;
            this.tree = tree;
            this.model = model;
        }

        List<Item> items(int count) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                at = at.plus(Duration.ofMinutes(random.nextInt(400)));
                items.add(lines.isEmpty() || random.nextInt(4) > 0 ? purchase(i) : refund(i));
            }
            return items;
        }

        private Item purchase(int i) {
            String buyer = "d" + random.nextInt(30);
            long amount = random.nextInt(5) == 0 ? 0 : random.nextInt(20_000);
            List<String> above = new ArrayList<>();
            for (String up = tree.get(buyer); up != null; up = tree.get(up)) {
                above.add(up);
            }
            model.purchase(buyer, at, List.of(new NaiveProgramme.Line("o" + i, "instance", amount)), above);
            lines.add("o" + i);
            return item(AccrualIT.purchase("o" + i, buyer, at, amount));
        }

        private Item refund(int i) {
            String order = lines.get(random.nextInt(lines.size()));
            long amount = random.nextInt(8_000);
            model.refund(order, amount, at);
            return item(AccrualIT.refund("r" + i, order, "d0", at, Map.of("1", amount)));
        }
    }

    private void rules(String yaml) {
        try {
            Path file = Files.writeString(folder.resolve("rules.yaml"), "currency: BRL\n" + yaml + "\n");
            plugin.bean(ReplayRules.class).install(file);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void spend(String person, long amount, Instant at) {
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

    private TestBatch take(HostEvent... events) {
        return takeItems(java.util.Arrays.stream(events).map(AccrualIT::item).toList());
    }

    private TestBatch takeItems(List<Item> items) {
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

    private long future(String person) {
        return booked(person).future();
    }

    private Balance booked(String person) {
        DistributorId id = new DistributorId(person);
        return plugin.bean(LedgerReader.class).booked(List.of(id), BRL).getOrDefault(id, Balance.ZERO);
    }

    private Balance balance(String person, Instant at) {
        return plugin.bean(LedgerReader.class).balanceAt(new DistributorId(person), BRL, at);
    }

    private static Item item(HostEvent event) {
        return itemAt(event, event.time());
    }

    private static Item itemAt(HostEvent event, Instant acceptedAt) {
        return new Item(Ids.next(), 1, new EventKey("/test", Ids.next().toString()), acceptedAt, event);
    }

    private static PurchaseCompleted purchase(String order, String buyer, Instant at, long amount) {
        return purchase(order, buyer, at, amount, "instance");
    }

    private static PurchaseCompleted byCode(String order, String buyer) {
        return new PurchaseCompleted(
                new DistributorId(buyer),
                JANUARY,
                new OrderId(order),
                new ReferralCode("UNKNOWN1"),
                false,
                List.of(new PurchaseCompleted.Line(new LineId("1"), "instance", null, 1, new Money(1_000, BRL))));
    }

    private static PurchaseCompleted pipeline(String order, String buyer, Instant at, long amount) {
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

    private static PurchaseRefunded refund(
            String refund, String order, String buyer, Instant at, Map<String, Long> lines) {
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

    /** The defaults of contract §3 that accrual asks for. */
}
