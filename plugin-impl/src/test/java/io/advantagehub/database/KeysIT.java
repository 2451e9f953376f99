package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables refuse by themselves, whatever the code above them does. */
class KeysIT {
    private static final int DUPLICATE = 1062;
    private static final int REFERENCED = 1451;
    private static final int REFERENCES_NOTHING = 1452;
    private static final int TRUNCATES_REFERENCED = 1701;
    private static final int CHECK = 3819;
    private static final int CHECK_ON_MARIADB = 4025;

    @AutoClose
    private static final TestDatabase database = TestDatabase.migrated();

    private static JdbcTemplate sql;
    private byte[] pending;

    @BeforeAll
    static void migrate() {
        sql = new JdbcTemplate(database.dataSource());
    }

    @BeforeEach
    void aHoldOfTenUntilNoon() {
        pending = id();
        sql.update(
                "INSERT INTO ah_pending (id, account_id, transfer_id, amount, expires_at)"
                        + " VALUES (?, ?, ?, 10, '2026-01-01 12:00:00')",
                pending,
                id(),
                id());
    }

    @Test
    void aHoldIsPostedBeforeItsTimeAndOnce() {
        assertThatNoException().isThrownBy(() -> resolve("P", 7, "11:59:59.999999"));
        refused(() -> resolve("V", 0, "11:00:00"));
        refused(() -> resolve("P", 3, "11:00:00"));
    }

    @Test
    void aHoldIsNotPostedLate() {
        refused(() -> resolve("P", 10, "12:00:00"));
    }

    @Test
    void aHoldIsNotPostedBeyondItsAmountNorForNothing() {
        refused(() -> resolve("P", 11, "11:00:00"));
        refused(() -> resolve("P", 0, "11:00:00"));
    }

    @Test
    void aHoldExpiresAtItsVeryInstant() {
        refused(() -> resolve("X", 0, "11:59:59.999999"));
        assertThatNoException().isThrownBy(() -> resolve("X", 0, "12:00:00"));
    }

    @Test
    void aHoldsTermsCannotBeMisquoted() {
        refused(() -> sql.update(
                "INSERT INTO ah_resolution (id, pending_id, pending_amount, pending_expires_at, outcome, amount, at)"
                        + " VALUES (?, ?, 1000, '2027-01-01', 'P', 1000, '2026-06-01')",
                id(),
                pending));
    }

    @Test
    void aResolvedHoldIsNeitherChangedNorDeletedNorTruncated() {
        resolve("P", 10, "11:00:00");
        refused(() -> sql.update("UPDATE ah_pending SET amount = 1000 WHERE id = ?", pending));
        refused(() -> sql.update("UPDATE ah_pending SET expires_at = '2030-01-01' WHERE id = ?", pending));
        refused(() -> sql.update("DELETE FROM ah_pending WHERE id = ?", pending));
        refused(() -> sql.execute("TRUNCATE TABLE ah_pending"));
    }

    @Test
    void aTransferMovesSomethingSomewhere() {
        assertThatNoException().isThrownBy(() -> transfer(id(), "A", id(), "X", 1));
        byte[] account = id();
        refused(() -> transfer(account, "A", account, "A", 1));
        refused(() -> transfer(id(), "A", id(), "A", 0));
        refused(() -> transfer(id(), "A", id(), "A", -1));
    }

    @Test
    void aCodeLivesTenMinutesAtMost() {
        assertThatNoException().isThrownBy(() -> confirmation("PENDING", "12:10:00"));
        refused(() -> confirmation("PENDING", "12:10:00.000001"));
    }

    @Test
    void aCodeDiesWithItsConfirmation() {
        refused(() -> confirmation("CONFIRMED", "12:05:00"));
    }

    @Test
    void anAdjustmentIsNotDecidedByItsAuthor() {
        assertThatNoException().isThrownBy(() -> adjustment("admin2"));
        refused(() -> adjustment("admin"));
    }

    private void resolve(String outcome, int amount, String time) {
        sql.update(
                "INSERT INTO ah_resolution (id, pending_id, pending_amount, pending_expires_at, outcome, amount, at)"
                        + " VALUES (?, ?, 10, '2026-01-01 12:00:00', ?, ?, CONCAT('2026-01-01 ', ?))",
                id(),
                pending,
                outcome,
                amount,
                time);
    }

    private static void transfer(byte[] debit, String debitBucket, byte[] credit, String creditBucket, int amount) {
        sql.update(
                "INSERT INTO ah_transfer (id, kind, debit_account, debit_bucket, credit_account, credit_bucket, amount,"
                        + " currency, effective_at, booked_at)"
                        + " VALUES (?, 'TEST', ?, ?, ?, ?, ?, 'BRL', '2026-01-01', '2026-01-01')",
                id(),
                debit,
                debitBucket,
                credit,
                creditBucket,
                amount);
    }

    private static void confirmation(String state, String expires) {
        sql.update(
                "INSERT INTO ah_confirmation (id, distributor_id, operation_type, mode, fields, op_digest, state, mac,"
                        + " asked_at, code_at, expires_at, resend_after, attempts)"
                        + " VALUES (?, 'ana', 'wallet.payout', 'D', '{}', UNHEX(REPEAT('00', 32)), ?,"
                        + " UNHEX(REPEAT('00', 32)), '2026-01-01 12:00:00', '2026-01-01 12:00:00',"
                        + " CONCAT('2026-01-01 ', ?), '2026-01-01 12:01:00', 5)",
                id(),
                state,
                expires);
    }

    private static void adjustment(String decidedBy) {
        sql.update(
                "INSERT INTO ah_adjustment (id, distributor_id, amount, currency, reason_code, state, proposed_by,"
                        + " proposed_at, decided_by) VALUES (?, 'ana', 1, 'BRL', 'goodwill', 'A', 'admin',"
                        + " '2026-01-01', ?)",
                id(),
                decidedBy);
    }

    private static byte[] id() {
        return HexFormat.of().parseHex(Ids.hex(Ids.next()));
    }

    private static void refused(ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getErrorCode())
                                .isIn(
                                        DUPLICATE,
                                        REFERENCED,
                                        REFERENCES_NOTHING,
                                        TRUNCATES_REFERENCED,
                                        CHECK,
                                        CHECK_ON_MARIADB));
    }
}
