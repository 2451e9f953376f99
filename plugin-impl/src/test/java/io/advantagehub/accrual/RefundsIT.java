package io.advantagehub.accrual;

import static io.advantagehub.accrual.AccrualFixture.JANUARY;
import static io.advantagehub.accrual.AccrualFixture.item;
import static io.advantagehub.accrual.AccrualFixture.itemAt;
import static io.advantagehub.accrual.AccrualFixture.purchase;
import static io.advantagehub.accrual.AccrualFixture.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.Awaited;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.Balance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds through accrual and ledger on the real database: before their orders, twice, of more than there is. */
class RefundsIT {
    @AutoClose
    private static final AccrualFixture programme = new AccrualFixture();

    @BeforeEach
    void empty() {
        programme.empty();
    }

    @Test
    void aRefundIsTakenOnceAndAnUnknownLineIsRejected() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        programme.take(purchase("o1", "carla", JANUARY, 10_000));
        Item twice = item(refund("r1", "o1", "carla", JANUARY, Map.of("1", 2_000L)));
        Item unknown = item(refund("r2", "o1", "carla", JANUARY, Map.of("7", 2_000L)));

        programme.take(refund("r1", "o1", "carla", JANUARY, Map.of("1", 2_000L)));
        TestBatch batch = programme.takeItems(List.of(twice, unknown));

        assertThat(batch.rejected).containsEntry(twice, "refund-exists").containsEntry(unknown, "unknown-line");
        assertThat(programme.future("bruno")).isEqualTo(800);
    }

    @Test
    void aRefundThatAnotherWorkerTakesMeanwhileWasTakenBefore() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        programme.take(purchase("o1", "carla", JANUARY, 1_000));
        Item again = item(refund("r1", "o1", "carla", JANUARY, Map.of()));
        programme.meanwhile.add(() -> programme.take(refund("r1", "o8", "dora", JANUARY, Map.of())));

        TestBatch batch = programme.takeItems(List.of(item(purchase("o2", "carla", JANUARY, 1_000)), again));

        assertThat(batch.rejected).containsEntry(again, "refund-exists");
        assertThat(programme.future("bruno")).isEqualTo(200);
    }

    @Test
    void aPartialRefundTakesBackCumulativelyAndRoundedDown() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        programme.take(purchase("o1", "carla", JANUARY, 999)); // 99 accrued

        programme.take(refund("r1", "o1", "carla", JANUARY, Map.of("1", 333L)));
        assertThat(programme.future("bruno")).isEqualTo(99 - 33);
        programme.take(refund("r2", "o1", "carla", JANUARY, Map.of("1", 334L)));
        assertThat(programme.future("bruno")).isEqualTo(99 - 66);
        programme.take(refund("r3", "o1", "carla", JANUARY, Map.of()));
        assertThat(programme.future("bruno")).isZero();
    }

    @Test
    void whatExceedsTheLineIsCutAndReported() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        programme.take(purchase("o1", "carla", JANUARY, 1_000));
        Item tooMuch = item(refund("r1", "o1", "carla", JANUARY, Map.of("1", 5_000L)));

        TestBatch batch = programme.takeItems(List.of(tooMuch));

        assertThat(batch.findings).containsEntry(tooMuch, "refund-exceeds-line");
        assertThat(programme.future("bruno")).isZero();
        assertThat(programme.takeItems(List.of(item(refund("r2", "o1", "carla", JANUARY, Map.of())))).rejected)
                .isEmpty();
    }

    @Test
    void aRefundThatNamesAnotherBuyerIsAppliedAndReported() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        programme.take(purchase("o1", "carla", JANUARY, 1_000));
        Item anothers = item(refund("r1", "o1", "dora", JANUARY, Map.of("1", 400L)));
        Item hers = item(refund("r2", "o1", "carla", JANUARY, Map.of("1", 100L)));

        TestBatch batch = programme.takeItems(List.of(anothers, hers));

        assertThat(batch.findings).isEqualTo(Map.of(anothers, "refund-names-another-buyer"));
        assertThat(programme.future("bruno")).isEqualTo(50);
    }

    @Test
    void aRefundWaitsForItsOrderAndIsNeverDatedBeforeIt() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        Instant later = JANUARY.plus(Duration.ofDays(3));

        programme.take(refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L)));
        assertThat(programme.waiting).hasSize(1);
        programme.take(purchase("o1", "carla", later, 1_000));

        assertThat(programme.waiting).isEmpty();
        assertThat(programme.future("bruno")).isEqualTo(60);
        assertThat(clawedBackAt()).containsExactly(later);
    }

    /** The order before its refund, after it in the same batch, and after it in a batch of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"o|x|y", "x|o|y", "x o|y", "x|o y", "x o y", "o x y"})
    void aRejectedRefundGivesItsIdBackWhetherItWaitedOrNot(String history) {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        Map<String, Supplier<HostEvent>> events = Map.of(
                "o", () -> purchase("o1", "carla", JANUARY, 1_000),
                "x", () -> refund("r1", "o1", "carla", JANUARY, Map.of("7", 100L)),
                "y", () -> refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L)));
        List<String> rejected = new ArrayList<>();

        for (String batch : history.split("\\|")) {
            rejected.addAll(programme
                    .take(Arrays.stream(batch.split(" "))
                            .map(event -> events.get(event).get())
                            .toArray(HostEvent[]::new))
                    .rejected
                    .values());
        }

        assertThat(rejected).containsExactly("unknown-line");
        assertThat(programme.future("bruno")).isEqualTo(60);
        assertThat(programme.take(events.get("y").get()).rejected.values()).containsExactly("refund-exists");
    }

    @Test
    void aRefundThatWaitsHasItsId() {
        programme.rules("levels: ['0.10']");

        programme.take(refund("r1", "o1", "carla", JANUARY, Map.of()));

        assertThat(programme
                        .take(refund("r1", "o1", "carla", JANUARY, Map.of()))
                        .rejected
                        .values())
                .containsExactly("refund-exists");
    }

    @Test
    void aRefundThatIsDiscardedWhileItWaitsGivesItsIdBack() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        Item wrong = item(refund("r1", "none", "carla", JANUARY, Map.of()));
        Item other = item(refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L)));
        programme.takeItems(List.of(wrong));
        Awaited orders = programme.bean(Awaited.class);

        discard(orders, other);
        assertThat(programme.takeItems(List.of(other)).rejected).containsEntry(other, "refund-exists");
        discard(orders, wrong);

        programme.take(purchase("o1", "carla", JANUARY, 1_000));
        assertThat(programme.take(refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L))).rejected)
                .isEmpty();
        assertThat(programme.future("bruno")).isEqualTo(60);
    }

    private void discard(Awaited orders, Item item) {
        programme.bean(Transactions.class).own(() -> {
            orders.discarded(item);
            return item;
        });
    }

    /** A late purchase repays a debt as soon as it is there; its refund then has to come from what else the person has. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void aRefundReachesThePersonsOtherLotsAlsoInTheBatchOfItsOrder(int size) {
        programme.rules("levels: ['0.10']\nmaturation: P30D\nexpiry: P90D");
        programme.sponsors.put("carla", "bruno");
        Instant now = JANUARY.plus(Duration.ofDays(60));
        programme.takeItems(List.of(itemAt(purchase("spent", "carla", JANUARY, 500), now)));
        programme.spend("bruno", 50, now);
        programme.takeItems(List.of(itemAt(refund("r0", "spent", "carla", now, Map.of()), now)));
        List<Item> history = List.of(
                itemAt(purchase("young", "carla", now, 1_000), now),
                itemAt(purchase("late", "carla", JANUARY, 1_000), now),
                itemAt(refund("r1", "late", "carla", now, Map.of()), now));
        programme.takeItems(history.subList(0, 1));

        for (int from = 1; from < history.size(); from += size) {
            programme.takeItems(history.subList(from, Math.min(history.size(), from + size)));
        }

        assertThat(programme.balance("bruno", now)).isEqualTo(new Balance(50, 0, 0, 0, 0));
    }

    @Test
    void aRefundThatItsOrderPassedByIsTakenWhenItIsLookedAtAgain() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        Instant later = JANUARY.plus(Duration.ofDays(3));
        Item early = item(refund("r1", "o1", "carla", JANUARY, Map.of("1", 400L)));
        programme.takeItems(List.of(early));
        programme.waiting.clear();
        Awaited orders = programme.bean(Awaited.class);
        assertThat(orders.here(Set.of("order:1:o1", "order:1:o2", "other"))).isEmpty();
        programme.take(purchase("o1", "carla", later, 1_000));
        assertThat(orders.here(Set.of("order:1:o1", "order:1:o2", "other"))).containsExactly("order:1:o1");

        assertThat(programme.takeItems(List.of(early)).rejected).isEmpty();

        assertThat(programme.future("bruno")).isEqualTo(60);
        assertThat(clawedBackAt()).containsExactly(later);
        Item again = item(refund("r1", "o1", "carla", later, Map.of("1", 400L)));
        assertThat(programme.takeItems(List.of(again)).rejected).containsEntry(again, "refund-exists");
    }

    private List<Instant> clawedBackAt() {
        return programme
                .plugin
                .jdbc()
                .queryForList("SELECT effective_at FROM ah_transfer WHERE kind = 'CLAW_BACK'", LocalDateTime.class)
                .stream()
                .map(at -> at.toInstant(ZoneOffset.UTC))
                .toList();
    }
}
