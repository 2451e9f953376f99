package io.advantagehub.ledger;

import static io.advantagehub.ledger.TestLedger.account;
import static io.advantagehub.ledger.TestLedger.cause;
import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.Ids;
import io.advantagehub.database.TestDatabase;
import io.advantagehub.ledger.LedgerCheck.Difference;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a ledger has to keep whatever happens, each with a mutant that would break it: a schema without the one key or check
 * that refuses it, or a row changed behind the ledger's back, which the checker names. (That a command sent twice, and one
 * that was refused, has one effect: {@code IdempotencyIT}.)
 */
class InvariantsIT {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @AutoClose
    private static final TestLedger ledger = new TestLedger();

    @AutoClose
    private static final TestDatabase mutant = TestDatabase.migrated();

    private String ana;

    @BeforeEach
    void somebody() {
        ana = "person-" + PEOPLE.incrementAndGet();
    }

    @Test
    void anUnbalancedTransferCannotBeWrittenDown() {
        String nothing = transfer("FFFF", "EEEE", 0, "NULL");
        String toItself = transfer("FFFF", "FFFF", 5, "NULL");

        refused(nothing);
        refused(toItself);

        mutated("ALTER TABLE ah_transfer DROP CONSTRAINT ck_transfer_amount", nothing);
        mutated("ALTER TABLE ah_transfer DROP CONSTRAINT ck_transfer_moves", toItself);
    }

    @Test
    void aHoldEndsOnce() throws Exception {
        ledger.give(ana, 300, null, JANUARY);
        UUID hold = ledger.hold(ana, 300, day(90), JANUARY);

        List<Boolean> ended =
                atOnce(64, () -> ledger.end(ana, hold, day(1), book -> book.redeem(hold, 300, cause(day(1)))));

        assertThat(Collections.frequency(ended, true)).isEqualTo(1);
        assertThat(ledger.balance(ana, day(1))).isEqualTo(new Balance(0, 0, 0, 0, 300));
        List<String> twice = List.of(
                "INSERT INTO ah_pending VALUES (UNHEX(REPEAT('A1', 16)), UNHEX(REPEAT('A2', 16)), UNHEX(REPEAT('A3', 16)),"
                        + " NULL, 5, '2027-01-01')",
                resolution("B1", 5, "'P'"),
                resolution("B2", 0, "'V'"));
        refusedLast(twice);
        // its own index has to stand in for the unique one, or the foreign key keeps it
        mutated(
                "ALTER TABLE ah_resolution ADD KEY ix_stand_in (pending_id, pending_amount, pending_expires_at),"
                        + " DROP KEY uq_resolution_pending",
                twice.toArray(String[]::new));
    }

    @Test
    void aHoldIsPostedNeitherLateNorBeyondItself() {
        String pending =
                "INSERT INTO ah_pending VALUES (UNHEX(REPEAT('C1', 16)), UNHEX(REPEAT('A2', 16)), UNHEX(REPEAT('A3', 16)),"
                        + " NULL, 5, '2027-01-01')";
        String beyond = "INSERT INTO ah_resolution VALUES (UNHEX(REPEAT('C2', 16)), UNHEX(REPEAT('C1', 16)), 5,"
                + " '2027-01-01', 'P', 6, '2026-06-01')";
        String late = "INSERT INTO ah_resolution VALUES (UNHEX(REPEAT('C3', 16)), UNHEX(REPEAT('C1', 16)), 5,"
                + " '2027-01-01', 'P', 5, '2027-01-01')";

        refusedLast(List.of(pending, beyond));
        refusedLast(List.of(pending, late));

        mutated("ALTER TABLE ah_resolution DROP CONSTRAINT ck_resolution_outcome", pending, beyond);
    }

    @Test
    void aTransferIsTakenBackOnceAndStays() {
        ledger.give(ana, 300, null, JANUARY);
        UUID hold = ledger.hold(ana, 100, day(90), JANUARY);
        ledger.end(ana, hold, JANUARY, book -> book.redeem(hold, 100, cause(JANUARY)));
        Posted posted = ledger.ledger().find(latest("REDEMPTION")).orElseThrow();
        ledger.on(ana, day(1), needs -> needs.reversing(posted), book -> book.reverse(posted, cause(day(1))));

        assertThat(ledger.ledger().find(posted.id())).contains(posted);
        assertThat(ledger.ledger().isReversed(posted.id())).isTrue();
        String once = transfer("FFFF", "EEEE", 5, "UNHEX(REPEAT('D1', 16))");
        refusedLast(List.of(once, once));
        mutated("ALTER TABLE ah_transfer DROP KEY uq_transfer_reverses", once, once);
    }

    @Test
    void aBalanceIsNeverBelowZeroHoweverManyDrainIt() throws Exception {
        ledger.give(ana, 100, null, JANUARY);

        List<Boolean> held = atOnce(16, () -> {
            try {
                ledger.hold(ana, 10, day(90), day(1));
                return true;
            } catch (IllegalStateException tooLittle) {
                return false;
            }
        });

        assertThat(Collections.frequency(held, true)).isEqualTo(10);
        assertThat(ledger.balance(ana, day(1))).isEqualTo(new Balance(0, 0, 100, 0, 0));
        String below = "INSERT INTO ah_account (id, owner_id, currency, available, booked_at)"
                + " VALUES (UNHEX(REPEAT('E1', 16)), 'x', 'BRL', -1, '2026-01-01')";
        refused(below);
        mutated("ALTER TABLE ah_account DROP CONSTRAINT ck_account_bounds", below);
    }

    @Test
    void noUpdateIsLostOnAnAccountThatManyMove() throws Exception {
        ledger.give(ana, 1, null, JANUARY);

        atOnce(8, () -> {
            for (int i = 0; i < 25; i++) {
                ledger.give(ana, 1, null, day(1));
            }
            return true;
        });

        assertThat(ledger.balance(ana, day(1)).available()).isEqualTo(201);
        // behind a lock that does not hold
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> ledger.on(ana, day(2), needs -> {}, book -> {
                    new JdbcTemplate(ledger.plugin().bean(DataSource.class))
                            .update("UPDATE ah_account SET version = version + 1 WHERE owner_id = ?", ana);
                    return book.credit(account(ana), 5, new LotTerms(day(2), day(2), null), cause(day(2)));
                }));
        assertThat(ledger.balance(ana, day(2)).available()).isEqualTo(201);
    }

    @Test
    void nothingDriftsOverAThousandSmallMoves() {
        for (int i = 0; i < 40; i++) {
            ledger.on(ana, day(1), needs -> {}, book -> {
                for (int move = 0; move < 25; move++) {
                    book.credit(account(ana), 1, new LotTerms(day(1), day(1), null), cause(day(1)));
                }
                return true;
            });
        }

        assertThat(ledger.balance(ana, day(1)).available()).isEqualTo(1_000);
        named(Difference.TRANSFERS, "UPDATE ah_account SET available = available + 1 WHERE owner_id = ?");
    }

    @Test
    void whatMembersHaveIsWhatTheHouseOwes() {
        ledger.give(ana, 300, null, JANUARY);
        UUID hold = ledger.hold(ana, 100, day(90), JANUARY);
        ledger.end(ana, hold, JANUARY, book -> book.redeem(hold, 60, cause(JANUARY)));

        Long members = ledger.jdbc()
                .queryForObject("SELECT SUM(future + available + held) - SUM(debt) FROM ah_account", Long.class);
        Long house = ledger.jdbc()
                .queryForObject(
                        "SELECT SUM(CASE WHEN debit_bucket = 'X' THEN amount ELSE 0 END)"
                                + " - SUM(CASE WHEN credit_bucket = 'X' THEN amount ELSE 0 END) FROM ah_transfer",
                        Long.class);
        assertThat(members).isEqualTo(house);
        named(
                Difference.TRANSFERS,
                "UPDATE ah_transfer SET amount = amount + 1 WHERE debit_bucket = 'X' AND credit_account ="
                        + " (SELECT id FROM ah_account WHERE owner_id = ?)");
    }

    @Test
    void aBalanceIsItsLatestEntry() {
        ledger.give(ana, 300, null, JANUARY);

        named(Difference.ENTRIES, "UPDATE ah_account SET held = held + 1 WHERE owner_id = ?");
    }

    @Test
    void anAccountsHistoryHasNoGapAndOneOrder() {
        ledger.give(ana, 100, day(10), JANUARY);
        ledger.give(ana, 100, null, day(20));
        ledger.give(ana, 100, null, day(5));

        assertThat(ledger.jdbc()
                        .queryForList(
                                "SELECT version FROM ah_entry WHERE account_id = UNHEX(?) ORDER BY version",
                                Long.class,
                                Ids.hex(account(ana).value())))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(ledger.jdbc()
                        .queryForList(
                                "SELECT booked_at FROM ah_entry WHERE account_id = UNHEX(?) ORDER BY version",
                                LocalDateTime.class,
                                Ids.hex(account(ana).value())))
                .isSorted();
        String entry = "INSERT INTO ah_entry (account_id, version, transfer_id, bucket, amount, future_after,"
                + " available_after, held_after, debt_after, redeemed_after, booked_at, effective_at)"
                + " VALUES (UNHEX(REPEAT('E2', 16)), 1, UNHEX(REPEAT('E3', 16)), 'A', 1, 0, 1, 0, 0, 0, '2026-01-01',"
                + " '2026-01-01')";
        refusedLast(List.of(entry, entry));
        mutated("ALTER TABLE ah_entry DROP PRIMARY KEY", entry, entry);
    }

    @Test
    void everyEntryGoesOnFromTheOneBefore() {
        ledger.give(ana, 300, null, JANUARY);
        UUID hold = ledger.hold(ana, 100, day(90), JANUARY);
        ledger.end(ana, hold, JANUARY, book -> book.redeem(hold, 60, cause(JANUARY)));
        Posted posted = ledger.ledger().find(latest("REDEMPTION")).orElseThrow();
        ledger.on(ana, day(1), needs -> needs.reversing(posted), book -> book.reverse(posted, cause(day(1))));

        String second = " WHERE version = 2 AND account_id = (SELECT id FROM ah_account WHERE owner_id = ?)";
        for (String balance : List.of("future", "available", "held", "debt", "redeemed")) {
            named(Difference.HISTORY, "UPDATE ah_entry SET " + balance + "_after = " + balance + "_after + 1" + second);
        }
        named(Difference.HISTORY, "UPDATE ah_entry SET amount = amount + 1" + second);
        named(Difference.HISTORY, "UPDATE ah_entry SET booked_at = '2025-01-01'" + second);
        named(Difference.HISTORY, "UPDATE ah_entry SET transfer_id = account_id" + second);
        named(Difference.HISTORY, "DELETE FROM ah_entry" + second);
    }

    @Test
    void allThatAnAccountHasLiesInItsLots() {
        ledger.give(ana, 300, null, JANUARY);

        named(
                Difference.LOTS,
                "UPDATE ah_lot_open SET free = free + 1 WHERE account_id = (SELECT id FROM ah_account"
                        + " WHERE owner_id = ?)");
    }

    @Test
    void whatIsHeldOfALotIsWhatHoldsReserve() {
        ledger.give(ana, 300, null, JANUARY);
        ledger.hold(ana, 100, day(90), JANUARY);

        named(
                Difference.HELD_LOTS,
                "UPDATE ah_lot_open SET free = free + 1, held = held - 1 WHERE account_id = (SELECT id FROM ah_account"
                        + " WHERE owner_id = ?)");
    }

    @Test
    void currenciesAreNeverMixed() {
        Currency dollars = Currency.getInstance("USD");
        ledger.give(ana, 300, null, JANUARY);

        assertThat(AccountId.member(new DistributorId(ana), dollars)).isNotEqualTo(account(ana));
        assertThat(ledger.plugin().bean(LedgerReader.class).balanceAt(new DistributorId(ana), dollars, day(1)))
                .isEqualTo(Balance.ZERO);
        // its mutant is one of code: an id that leaves the currency out, by AccountIdTests
    }

    @Test
    void whatIsRefusedLeavesNoTraceAndBlocksNothing() {
        ledger.give(ana, 5, null, JANUARY);
        Long before = ledger.jdbc().queryForObject("SELECT COUNT(*) FROM ah_transfer", Long.class);

        for (int i = 0; i < 2; i++) {
            assertThatIllegalStateException().isThrownBy(() -> ledger.hold(ana, 6, day(90), day(1)));
        }

        assertThat(ledger.jdbc().queryForObject("SELECT COUNT(*) FROM ah_transfer", Long.class))
                .isEqualTo(before);
        ledger.give(ana, 1, null, day(1));
        ledger.hold(ana, 6, day(90), day(1));
        assertThat(ledger.balance(ana, day(1)).held()).isEqualTo(6);
        // what a refusal that wrote before it looked would leave behind
        named(
                Difference.HOLDS,
                "INSERT INTO ah_pending SELECT UNHEX(REPEAT('F1', 16)), id, UNHEX(REPEAT('F2', 16)), NULL, 6, '2027-01-01'"
                        + " FROM ah_account WHERE owner_id = ?");
    }

    @Test
    void everythingIsRebuiltFromTheJournal() {
        ledger.accrue(ana, 500, new LotTerms(JANUARY, day(3), day(40)), JANUARY);
        ledger.give(ana, 100, day(10), JANUARY);
        UUID hold = ledger.hold(ana, 70, day(90), JANUARY);
        ledger.end(ana, hold, JANUARY, book -> book.redeem(hold, 20, cause(JANUARY)));
        ledger.sweep(day(20));

        Balance rebuilt = ledger.jdbc()
                .queryForObject(
                        "SELECT SUM(IF(b = 'F', a, 0)) f, SUM(IF(b = 'A', a, 0)) v, SUM(IF(b = 'H', a, 0)) h FROM ("
                                + "SELECT credit_bucket b, amount a FROM ah_transfer WHERE credit_account = UNHEX(?)"
                                + " UNION ALL SELECT debit_bucket, -amount FROM ah_transfer WHERE debit_account = UNHEX(?)) j",
                        (row, number) -> new Balance(row.getLong("f"), row.getLong("v"), row.getLong("h"), 0, 20),
                        Ids.hex(account(ana).value()),
                        Ids.hex(account(ana).value()));

        assertThat(ledger.balance(ana, day(20))).isEqualTo(rebuilt);
        named(
                Difference.ALLOCATIONS,
                "UPDATE ah_allocation SET amount = amount + 1 WHERE lot_id IN (SELECT l.id FROM ah_lot l JOIN ah_account a"
                        + " ON a.id = l.account_id WHERE a.owner_id = ?)");
    }

    /** What was changed behind the ledger's back is named, and nothing else. */
    private void named(Difference difference, String change) {
        assertThat(ledger.check().differences()).isEmpty();
        new TransactionTemplate(ledger.plugin().bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            new JdbcTemplate(ledger.plugin().bean(DataSource.class)).update(change, ana);
            assertThat(ledger.check().differences()).containsKey(difference);
            status.setRollbackOnly();
        });
        assertThat(ledger.check().differences()).isEmpty();
    }

    private static void refused(String statement) {
        refusedLast(List.of(statement));
    }

    /** The last of these statements is refused, and none of them stays. */
    private static void refusedLast(List<String> statements) {
        new TransactionTemplate(ledger.plugin().bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            JdbcTemplate sql = new JdbcTemplate(ledger.plugin().bean(DataSource.class));
            statements.subList(0, statements.size() - 1).forEach(sql::execute);
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> sql.execute(statements.get(statements.size() - 1)));
            status.setRollbackOnly();
        });
    }

    /** In a schema without what refuses it, nothing does. */
    private static void mutated(String mutation, String... statements) {
        JdbcTemplate sql = new JdbcTemplate(mutant.dataSource());
        sql.execute(mutation);
        for (String statement : statements) {
            sql.execute(statement);
        }
    }

    private static String transfer(String debit, String credit, long amount, String reverses) {
        return "INSERT INTO ah_transfer (id, kind, debit_account, debit_bucket, credit_account, credit_bucket, amount,"
                + " currency, reverses_id, effective_at, booked_at) VALUES (RANDOM_BYTES(16), 'TEST', UNHEX(REPEAT('"
                + debit.substring(2) + "', 16)), 'A', UNHEX(REPEAT('" + credit.substring(2) + "', 16)), 'A', " + amount
                + ", 'BRL', " + reverses + ", '2026-01-01', '2026-01-01')";
    }

    private static String resolution(String id, long amount, String outcome) {
        return "INSERT INTO ah_resolution VALUES (UNHEX(REPEAT('" + id + "', 16)), UNHEX(REPEAT('A1', 16)), 5,"
                + " '2027-01-01', " + outcome + ", " + amount + ", '2026-06-01')";
    }

    private UUID latest(String kind) {
        byte[] id = ledger.jdbc()
                .queryForObject(
                        "SELECT id FROM ah_transfer WHERE kind = ? AND debit_account = UNHEX(?) ORDER BY id DESC LIMIT 1",
                        byte[].class,
                        kind,
                        Ids.hex(account(ana).value()));
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Instant day(int days) {
        return JANUARY.plus(Duration.ofDays(days));
    }
}
