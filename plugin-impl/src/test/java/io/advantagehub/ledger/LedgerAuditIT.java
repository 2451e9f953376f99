package io.advantagehub.ledger;

import static io.advantagehub.ledger.TestLedger.account;
import static io.advantagehub.ledger.TestLedger.cause;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.LedgerAudit.Standing;
import io.advantagehub.ledger.LedgerCheck.Parked;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger finds by itself, a few accounts at a time, what is wrong, and parks that alone. */
class LedgerAuditIT {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @AutoClose
    private static final TestLedger ledger = new TestLedger();

    private static LedgerAudit audit;
    private String ana;

    @BeforeAll
    static void start() {
        audit = ledger.plugin().bean(LedgerAudit.class);
    }

    @BeforeEach
    void anaHasMovedMoneyInEachWay() {
        ana = "ana-" + UUID.randomUUID();
        ledger.give(ana, 300, day(300), NOW);
        ledger.give(ana, 10, day(310), NOW);
        ledger.accrue(ana, 50, new LotTerms(NOW, day(30), day(400)), NOW);
        UUID redeemed = ledger.hold(ana, 100, day(90), NOW);
        ledger.end(ana, redeemed, NOW, book -> book.redeem(redeemed, 80, cause(NOW)));
        UUID voided = ledger.hold(ana, 40, day(90), NOW);
        ledger.end(ana, voided, NOW, book -> book.release(voided, cause(NOW)));
        ledger.hold(ana, 30, day(90), NOW);
    }

    @AfterEach
    void allIsWell() {
        ledger.jdbc().update("UPDATE ah_account SET parked_reason = NULL");
        ledger.jdbc().update("DELETE FROM ah_ledger_check");
        assertThat(ledger.check().differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTRIES      | UPDATE ah_account SET version = version + 1 WHERE id = ?"
                        + " | UPDATE ah_account SET version = version - 1 WHERE id = ?",
                "TRANSFERS    | UPDATE ah_transfer SET amount = amount + 1 WHERE kind = 'REDEMPTION' AND debit_account = ?"
                        + " | UPDATE ah_transfer SET amount = amount - 1 WHERE kind = 'REDEMPTION' AND debit_account = ?",
                "LOTS         | UPDATE ah_lot_open SET free = free + 1 WHERE future = 0 AND account_id = ?"
                        + " | UPDATE ah_lot_open SET free = free - 1 WHERE future = 0 AND account_id = ?",
                "ALLOCATIONS  | UPDATE ah_lot SET amount = amount + 1 WHERE account_id = ?"
                        + " | UPDATE ah_lot SET amount = amount - 1 WHERE account_id = ?",
                "HELD_LOTS    | UPDATE ah_lot_open SET free = free + IF(held > 0, 1, -1), held = held - IF(held > 0, 1, -1)"
                        + " WHERE future = 0 AND account_id = ?"
                        + " | UPDATE ah_lot_open SET free = free - IF(held > 1, 1, -1), held = held + IF(held > 1, 1, -1)"
                        + " WHERE future = 0 AND account_id = ?",
                "HOLDS        | UPDATE ah_pending_open SET expires_at = expires_at + INTERVAL 1 DAY WHERE account_id = ?"
                        + " | UPDATE ah_pending_open SET expires_at = expires_at - INTERVAL 1 DAY WHERE account_id = ?",
                "HISTORY      | UPDATE ah_entry SET available_after = available_after + 1 WHERE version = 2 AND account_id = ?"
                        + " | UPDATE ah_entry SET available_after = available_after - 1 WHERE version = 2 AND account_id = ?"
            })
    void parksWhatDiffersAndNobodyElse(String difference, String spoil, String mend) {
        String bruno = "bruno-" + UUID.randomUUID();
        ledger.give(bruno, 100, null, NOW);
        change(spoil);
        try {
            round(NOW);

            assertThat(ledger.check().parked(null, 100))
                    .containsExactly(new Parked(new DistributorId(ana), "the check found a difference: " + difference));
            assertThat(audit.standing()).isEqualTo(new Standing(NOW, 1));
        } finally {
            change(mend);
        }
    }

    @Test
    void findsNothingWhereAllAgreesAndBeginsAnewADayLater() {
        assertThat(audit.standing()).isEqualTo(new Standing(null, 0));

        assertThat(round(NOW)).isPositive();

        assertThat(audit.standing()).isEqualTo(new Standing(NOW, 0));
        assertThat(audit.lookOn(day(1).minusNanos(1_000))).isZero();
        assertThat(round(day(1))).isPositive();
        assertThat(audit.standing().endedAt()).isEqualTo(day(1));
    }

    @Test
    void looksAtFewAccountsAtATimeAndAtEachOnce() {
        IntStream.range(0, 250).forEach(i -> ledger.give("many-" + i, 1, null, NOW));
        Integer all = ledger.jdbc().queryForObject("SELECT COUNT(*) FROM ah_account", Integer.class);

        List<Integer> turns = Stream.generate(() -> audit.lookOn(NOW))
                .takeWhile(looked -> looked > 0)
                .toList();

        assertThat(turns).hasSizeGreaterThan(1).allMatch(looked -> looked <= 200);
        assertThat(turns.stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
    }

    @Test
    void goesOnWhereAnotherNodeDied() {
        audit.lookOn(NOW);
        Instant claimed = NOW.plus(Duration.ofMinutes(2));
        ledger.jdbc().update("UPDATE ah_ledger_check SET due_at = '2026-01-01 00:02:00'");

        assertThat(audit.lookOn(NOW)).isZero();
        round(claimed);

        assertThat(audit.standing().endedAt()).isEqualTo(claimed);
    }

    /** All accounts; says how many it looked at. */
    private static int round(Instant now) {
        int all = 0;
        for (int looked = audit.lookOn(now); looked > 0; looked = audit.lookOn(now)) {
            all += looked;
        }
        return all;
    }

    private void change(String statement) {
        UUID id = account(ana).value();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        assertThat(ledger.jdbc().update(statement, bytes)).isPositive();
    }

    private static Instant day(int days) {
        return NOW.plus(Duration.ofDays(days));
    }
}
