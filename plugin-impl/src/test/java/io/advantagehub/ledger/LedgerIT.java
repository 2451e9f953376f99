package io.advantagehub.ledger;

import static io.advantagehub.ledger.TestLedger.account;
import static io.advantagehub.ledger.TestLedger.cause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.LedgerCheck.Difference;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds and reversals as the tables keep them. */
class LedgerIT {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");

    @AutoClose
    private static final TestLedger ledger = new TestLedger();

    private String ana;

    @BeforeEach
    void someoneNew() {
        ana = "ana-" + UUID.randomUUID();
    }

    @AfterEach
    void everythingAgrees() {
        assertThat(ledger.check().differences()).isEmpty();
    }

    @Test
    void aHoldKeepsItsLotsThroughEveryEnd() {
        ledger.give(ana, 300, day(300), JANUARY);
        ledger.give(ana, 200, day(200), JANUARY);
        UUID posted = ledger.hold(ana, 250, day(90), JANUARY);
        UUID voided = ledger.hold(ana, 100, day(90), JANUARY);
        UUID carried = ledger.hold(ana, 50, day(1), JANUARY);
        assertThat(ledger.balance(ana, JANUARY)).isEqualTo(new Balance(0, 100, 400, 0, 0));

        ledger.end(ana, posted, day(1), book -> book.redeem(posted, 220, cause(day(1))));
        ledger.end(ana, voided, day(1), book -> book.release(voided, cause(day(1))));
        assertThat(ledger.end(ana, carried, day(1), book -> {})).isFalse();

        assertThat(ledger.balance(ana, day(1))).isEqualTo(new Balance(0, 280, 0, 0, 220));
        assertThat(outcomes()).containsExactly("P", "V", "X");
        assertThat(ledger.balance(ana, day(200)).available()).isEqualTo(280);
        assertThat(ledger.balance(ana, day(300))).isEqualTo(new Balance(0, 0, 0, 0, 220));
    }

    @Test
    void aCarriedHoldIsDueWhenItsSuccessorIs() {
        ledger.give(ana, 300, day(300), JANUARY);
        UUID code = ledger.hold(ana, 300, day(1), JANUARY);

        ledger.end(ana, code, JANUARY, book -> book.carry(code, day(90), JANUARY));

        ledger.sweep(day(2));
        assertThat(ledger.balance(ana, day(89))).isEqualTo(new Balance(0, 0, 300, 0, 0));
        ledger.sweep(day(90));
        assertThat(booked()).isEqualTo(new Balance(0, 300, 0, 0, 0));
        assertThat(outcomes()).containsExactly("C", "X");
    }

    @Test
    void theSweeperTimesHoldsOutAtTheirOwnInstants() {
        ledger.give(ana, 300, null, JANUARY);
        ledger.hold(ana, 100, day(10), JANUARY);
        ledger.hold(ana, 100, day(20), JANUARY);

        ledger.sweep(day(15));
        assertThat(booked()).isEqualTo(new Balance(0, 200, 100, 0, 0));
        ledger.sweep(day(25));

        assertThat(booked()).isEqualTo(new Balance(0, 300, 0, 0, 0));
        assertThat(ledger.jdbc()
                        .queryForList(
                                "SELECT e.effective_at FROM ah_entry e WHERE e.account_id = ? AND e.situation = 'REFUND'"
                                        + " ORDER BY e.version",
                                java.time.LocalDateTime.class,
                                bytes(account(ana).value())))
                .extracting(at -> at.toInstant(java.time.ZoneOffset.UTC))
                .containsExactly(day(10), day(20));
    }

    @Test
    void aSweeperThatComesTooLateLeavesAsItIsWhatAnotherHasBooked() {
        ledger.give(ana, 300, day(10), JANUARY);
        Sweeper late = ledger.sweeperDelayedBy(() -> ledger.sweep(day(10)));

        late.runDue(day(10), DueWork.Passage.STANDSTILL);

        assertThat(booked()).isEqualTo(Balance.ZERO);
    }

    @Test
    void spendingLoadsLotsPageByPageInTheirOrder() {
        for (int i = 0; i < 120; i++) {
            ledger.give(ana, 10, day(400 - i), JANUARY);
        }
        ledger.give(ana, 10, null, JANUARY);

        ledger.hold(ana, 805, day(90), JANUARY);

        assertThat(ledger.jdbc()
                        .queryForObject(
                                "SELECT SUM(free) FROM ah_lot_open WHERE account_id = ? AND expires_at <= ?",
                                Long.class,
                                bytes(account(ana).value()),
                                java.time.LocalDateTime.ofInstant(day(361), java.time.ZoneOffset.UTC)))
                .isEqualTo(5);
        ledger.hold(ana, 405, day(90), JANUARY);
        assertThat(booked()).isEqualTo(new Balance(0, 0, 1210, 0, 0));
    }

    @Test
    void whatIsRestoredOnTheWayComesLaterInTheOrderAndIsNotCountedOn() {
        ledger.give(ana, 5, day(3), JANUARY);
        for (int i = 0; i < 40; i++) {
            ledger.give(ana, 1, day(8), JANUARY);
        }
        ledger.hold(ana, 2, day(2), JANUARY);

        UUID hold = ledger.hold(ana, 17, day(90), day(2));

        assertThat(ledger.jdbc()
                        .queryForList(
                                "SELECT a.amount FROM ah_pending p JOIN ah_allocation a ON a.transfer_id = p.transfer_id"
                                        + " WHERE p.id = ?",
                                Long.class,
                                bytes(hold)))
                .hasSize(17)
                .containsOnly(1L);
    }

    @Test
    void moreThanIsThereLeavesNoTrace() {
        ledger.give(ana, 5, null, JANUARY);
        long before = entries();

        assertThatIllegalStateException().isThrownBy(() -> ledger.hold(ana, 6, day(90), day(1)));

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aPostedTransferIsReversedOnce() {
        ledger.give(ana, 300, day(300), JANUARY);
        UUID one = ledger.hold(ana, 100, day(90), JANUARY);
        ledger.end(ana, one, JANUARY, book -> book.redeem(one, 100, cause(JANUARY)));
        UUID other = ledger.hold(ana, 150, day(90), JANUARY);
        ledger.end(ana, other, JANUARY, book -> book.redeem(other, 150, cause(JANUARY)));
        Posted posted = posted("REDEMPTION");

        reverse(posted);
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> reverse(posted));

        assertThat(ledger.balance(ana, day(1))).isEqualTo(new Balance(0, 150, 0, 0, 150));
    }

    @Test
    void theKeysAloneRefuseASecondOutcomeALatePostAndAPostBeyondTheHold() {
        ledger.give(ana, 300, day(300), JANUARY);
        UUID hold = ledger.hold(ana, 300, day(90), JANUARY);
        String insert =
                "INSERT INTO ah_resolution (id, pending_id, pending_amount, pending_expires_at, outcome, amount, at)"
                        + " SELECT UNHEX(REPLACE(UUID(), '-', '')), id, amount, expires_at, ?, ?, ? FROM ah_pending WHERE id = ?";

        assertRefused(() -> ledger.jdbc().update(insert, "P", 301, "2026-01-02", bytes(hold)));
        assertRefused(() -> ledger.jdbc().update(insert, "P", 300, "2026-04-01", bytes(hold)));
        assertRefused(() -> ledger.jdbc().update(insert, "X", 0, "2026-03-31", bytes(hold)));
        ledger.end(ana, hold, day(1), book -> book.release(hold, cause(day(1))));
        assertRefused(() -> ledger.jdbc().update(insert, "P", 300, "2026-01-03", bytes(hold)));
    }

    /** By a CHECK (4025 on MariaDB, 3819 on MySQL, of no SQLSTATE of its own) or by a unique key (1062). */
    private static void assertRefused(ThrowingCallable statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(statement)
                .withCauseInstanceOf(SQLException.class)
                .satisfies(refused -> assertThat(((SQLException) refused.getCause()).getErrorCode())
                        .isIn(4025, 3819, 1062));
    }

    @Test
    void anAccountWithoutHoldsCostsNoStatementForThem() {
        ledger.give(ana, 300, day(300), JANUARY);

        int without = ledger.plugin().statements(() -> ledger.give(ana, 5, null, day(1)));
        ledger.hold(ana, 300, day(2), day(1));
        int with = ledger.plugin().statements(() -> ledger.give(ana, 5, null, day(1)));
        int due = ledger.plugin().statements(() -> ledger.give(ana, 5, null, day(2)));

        assertThat(with).isEqualTo(without);
        assertThat(due).isGreaterThan(with);
    }

    @Test
    void aWriteIsOneRoundTrip() {
        Transactions transactions = ledger.plugin().bean(Transactions.class);
        PostingMapper rows = ledger.plugin().bean(PostingMapper.class);

        long asked = transactions.own(() -> {
            long before = questions();
            rows.deleteOpenPendings("[]");
            rows.insertOpenPendings(new NewRows("SELECT * FROM ah_pending_open WHERE FALSE"));
            return questions() - before;
        });

        assertThat(asked).as("two writes and the question how many there were").isEqualTo(3);
    }

    /** Of the session that this thread's transaction works on. */
    private static long questions() {
        return new JdbcTemplate(ledger.plugin().bean(DataSource.class))
                .queryForObject("SHOW SESSION STATUS LIKE 'Questions'", (row, number) -> row.getLong("Value"));
    }

    @Test
    void anAccountThatCannotBeBookedIsParkedAloneAndTheOthersGoOn() {
        List<String> others =
                Stream.generate(() -> "other-" + UUID.randomUUID()).limit(6).toList();
        others.forEach(other -> ledger.accrue(other, 100, new LotTerms(JANUARY, day(5), null), JANUARY));
        ledger.accrue(ana, 100, new LotTerms(JANUARY, day(5), null), JANUARY);
        // Its lot says more than it has: maturing would leave less than nothing.
        change("UPDATE ah_lot_open SET future = future + 50 WHERE account_id = ?");
        try {
            ledger.sweep(day(5));

            others.forEach(other ->
                    assertThat(ledger.balance(other, day(5)).available()).isEqualTo(100));
            assertThat(ledger.check().parked(null, 100))
                    .containsExactly(new LedgerCheck.Parked(
                            new DistributorId(ana), "cannot be booked: a transfer would leave a balance below zero"));
            assertThat(ledger.balance(ana, day(6))).isEqualTo(new Balance(100, 0, 0, 0, 0));
            ledger.accrue(ana, 7, new LotTerms(day(6), day(40), null), day(6));
            assertThat(ledger.balance(ana, day(6)).future()).isEqualTo(107);
        } finally {
            change("UPDATE ah_lot_open SET future = future - 50 WHERE future = 150 AND account_id = ?");
        }
        assertThat(ledger.check().release(new DistributorId(ana))).isTrue();
        assertThat(ledger.check().release(new DistributorId(ana))).isFalse();
        assertThat(ledger.balance(ana, day(6))).isEqualTo(new Balance(7, 100, 0, 0, 0));
    }

    @Test
    void aDatabaseThatIsAwayParksNobody() {
        ledger.accrue(ana, 100, new LotTerms(JANUARY, day(5), null), JANUARY);
        DataAccessResourceFailureException away =
                new DataAccessResourceFailureException("away", new SQLException("gone", "08S01"));
        Sweeper sweeper = ledger.sweeperDelayedBy(() -> {
            throw away;
        });

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> sweeper.runDue(day(5), DueWork.Passage.STANDSTILL));
        assertThat(ledger.check().parked(null, 100)).isEmpty();
    }

    @Test
    void theCheckParksWhatDiffersAndNothingElse() {
        ledger.give(ana, 100, null, JANUARY);
        String other = "other-" + UUID.randomUUID();
        ledger.give(other, 100, null, JANUARY);
        change("UPDATE ah_lot_open SET free = free + 1 WHERE account_id = ?");
        try {
            assertThat(ledger.check().parkWhatDiffers()).containsOnlyKeys(Difference.LOTS, Difference.ALLOCATIONS);

            assertThat(ledger.check().parked(null, 100))
                    .containsExactly(
                            new LedgerCheck.Parked(new DistributorId(ana), "the check found a difference: LOTS"));
        } finally {
            change("UPDATE ah_lot_open SET free = free - 1 WHERE account_id = ?");
        }
        ledger.check().release(new DistributorId(ana));
    }

    private void change(String statement) {
        ledger.jdbc().update(statement, bytes(account(ana).value()));
    }

    private void reverse(Posted posted) {
        ledger.on(ana, day(1), needs -> needs.reversing(posted), book -> {
            book.reverse(posted, cause(day(1)));
            return true;
        });
    }

    private Posted posted(String kind) {
        byte[] id = ledger.jdbc()
                .queryForObject(
                        "SELECT id FROM ah_transfer WHERE kind = ? AND debit_account = ? ORDER BY id LIMIT 1",
                        byte[].class,
                        kind,
                        bytes(account(ana).value()));
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(id);
        return ledger.ledger()
                .find(new UUID(buffer.getLong(), buffer.getLong()))
                .orElseThrow();
    }

    private List<String> outcomes() {
        return ledger.jdbc()
                .queryForList(
                        "SELECT r.outcome FROM ah_pending p JOIN ah_resolution r ON r.pending_id = p.id"
                                + " WHERE p.account_id = ? ORDER BY r.outcome",
                        String.class,
                        bytes(account(ana).value()));
    }

    private long entries() {
        return ledger.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM ah_entry WHERE account_id = ?",
                        Long.class,
                        bytes(account(ana).value()));
    }

    private Balance booked() {
        return ledger.plugin()
                .bean(LedgerReader.class)
                .booked(List.of(new DistributorId(ana)), TestLedger.BRL)
                .getOrDefault(new DistributorId(ana), Balance.ZERO);
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static Instant day(int days) {
        return JANUARY.plus(Duration.ofDays(days));
    }
}
