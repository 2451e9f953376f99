package io.advantagehub.accrual;

import static io.advantagehub.accrual.AccrualFixture.JANUARY;
import static io.advantagehub.accrual.AccrualFixture.byCode;
import static io.advantagehub.accrual.AccrualFixture.item;
import static io.advantagehub.accrual.AccrualFixture.itemAt;
import static io.advantagehub.accrual.AccrualFixture.pipeline;
import static io.advantagehub.accrual.AccrualFixture.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.DueWork.Passage;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.LedgerCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Purchases through accrual and ledger on the real database. */
class AccrualIT {
    @AutoClose
    private static final AccrualFixture programme = new AccrualFixture();

    @BeforeEach
    void empty() {
        programme.empty();
    }

    @Test
    void aPurchaseIsSharedUpTheTree() {
        programme.rules("levels: ['0.10', '0.05', '0.02']\nbuyer: '0.01'");
        programme.sponsors.putAll(Map.of("carla", "bruno", "bruno", "ana"));

        programme.take(purchase("o1", "carla", JANUARY, 9_999));

        assertThat(programme.future("carla")).isEqualTo(99);
        assertThat(programme.future("bruno")).isEqualTo(999);
        assertThat(programme.future("ana")).isEqualTo(499);
    }

    @Test
    void maxLevelsCutsEveryListAndAProductHasItsOwn() {
        programme.rules(
                "levels: ['0.10', '0.05', '0.02']\nmaxLevels: 1\nproducts:\n  pipeline:\n    levels: ['0.20', '0.20']");
        programme.sponsors.putAll(Map.of("carla", "bruno", "bruno", "ana"));

        programme.take(purchase("o1", "carla", JANUARY, 10_000), pipeline("o2", "carla", JANUARY, 10_000));

        assertThat(programme.future("bruno")).isEqualTo(3_000);
        assertThat(programme.future("ana")).isZero();
    }

    @Test
    void aCodeThatNobodyOwnsIsReportedWhoeverEarns() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        Item sponsored = item(byCode("o1", "carla"));
        Item alone = item(byCode("o2", "dora"));

        TestBatch batch = programme.takeItems(List.of(sponsored, alone));

        assertThat(batch.findings)
                .containsEntry(sponsored, "unknown-referral-code")
                .containsEntry(alone, "unknown-referral-code");
        assertThat(programme.future("bruno")).isEqualTo(100);
    }

    @Test
    void anOrderIsTakenOnce() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.put("carla", "bruno");
        Item again = item(purchase("o1", "carla", JANUARY, 500));

        programme.take(purchase("o1", "carla", JANUARY, 10_000));
        TestBatch batch = programme.takeItems(List.of(again));

        assertThat(batch.rejected).containsEntry(again, "order-exists");
        assertThat(programme.future("bruno")).isEqualTo(1_000);
    }

    @Test
    void anOrderThatAnotherWorkerTakesMeanwhileWasTakenBefore() {
        programme.rules("levels: ['0.10']");
        programme.sponsors.putAll(Map.of("carla", "bruno", "dora", "ana"));
        Item again = item(purchase("o1", "carla", JANUARY, 500));
        programme.meanwhile.add(() -> programme.take(purchase("o1", "dora", JANUARY, 10_000)));

        assertThat(programme.takeItems(List.of(again)).rejected).containsEntry(again, "order-exists");

        assertThat(programme.future("bruno")).isZero();
        assertThat(programme.future("ana")).isEqualTo(1_000);
    }

    @Test
    void aLatePurchaseMaturesAndExpiresAtItsOwnInstants() {
        programme.rules("levels: ['0.10']\nmaturation: P30D\nexpiry: P90D");
        programme.sponsors.put("carla", "bruno");
        Instant now = JANUARY.plus(Duration.ofDays(60));

        programme.takeItems(List.of(itemAt(purchase("o1", "carla", JANUARY, 1_000), now)));

        assertThat(programme.balance("bruno", now)).isEqualTo(new Balance(0, 100, 0, 0, 0));
        assertThat(programme.balance("bruno", JANUARY.plus(Duration.ofDays(90))))
                .isEqualTo(Balance.ZERO);
    }

    @Test
    void theSweeperBooksWhatReadersWouldHave() {
        programme.rules("levels: ['0.10']\nmaturation: P30D\nexpiry: P90D");
        programme.sponsors.put("carla", "bruno");
        programme.take(
                purchase("o1", "carla", JANUARY, 1_000),
                purchase("o2", "carla", JANUARY.plus(Duration.ofDays(40)), 2_000));

        programme.bean(DueWork.class).runDue(JANUARY.plus(Duration.ofDays(95)), Passage.STANDSTILL);

        assertThat(programme.booked("bruno")).isEqualTo(new Balance(0, 200, 0, 0, 0));
        assertThat(programme.bean(LedgerCheck.class).differences()).isEmpty();
    }
}
