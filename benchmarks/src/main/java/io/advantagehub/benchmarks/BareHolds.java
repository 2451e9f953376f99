package io.advantagehub.benchmarks;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What a hold costs the database alone: the statements by plain JDBC, each table's one, in one transaction behind the
 * account's lock, decided by nobody.
 */
final class BareHolds {
    private static final String WHEN = "'2026-01-01 00:00:00'";
    private static final String UNTIL = "'2099-01-01 00:00:00'";

    private final DataSource database;
    private final Extent extent;
    private final byte[] account;
    private final byte[] lot;

    /** What is written. */
    enum Extent {
        ALL_ROWS("bare statements, the same rows"),
        LEDGER_ONLY("bare statements, balance, entry and hold");

        private final String words;

        Extent(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    BareHolds(DataSource database, Extent extent) throws SQLException {
        this.database = database;
        this.extent = extent;
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT account_id, lot_id FROM ah_lot_open")) {
            row.next();
            account = row.getBytes(1);
            lot = row.getBytes(2);
        }
    }

    /** Holds a cent. */
    void one(int number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (extent == Extent.ALL_ROWS) {
                run(
                        connection,
                        "INSERT INTO ah_idempotency VALUES ('benchmark', ?, REPEAT('x', 32), 202, '{}', " + UNTIL + ")",
                        id(0, number));
            }
            hold(connection, number);
            connection.commit();
        }
    }

    private void hold(Connection connection, int number) throws SQLException {
        long version;
        long available;
        long held;
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT version, available, held FROM ah_account WHERE id = ? FOR UPDATE")) {
            lock.setBytes(1, account);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                version = row.getLong(1) + 1;
                available = row.getLong(2) - 1;
                held = row.getLong(3) + 1;
            }
        }
        byte[] transfer = id(1, number);
        byte[] pending = id(2, number);
        run(
                connection,
                "INSERT INTO ah_entry (account_id, version, transfer_id, bucket, type, situation, amount, future_after,"
                        + " available_after, held_after, debt_after, redeemed_after, booked_at, effective_at)"
                        + " VALUES (?, ?, ?, 'H', 'REDEMPTION', 'PURCHASE', 1, 0, ?, ?, 0, 0, " + WHEN + ", " + WHEN
                        + ")",
                account,
                version,
                transfer,
                available,
                held);
        run(connection, "INSERT INTO ah_pending_open VALUES (?, ?, ?, 1, " + UNTIL + ")", pending, account, transfer);
        if (extent == Extent.ALL_ROWS) {
            otherRows(connection, number, transfer, pending);
        }
        run(
                connection,
                "UPDATE ah_account SET available = ?, held = ?, version = ? WHERE id = ?",
                available,
                held,
                version,
                account);
    }

    private void otherRows(Connection connection, int number, byte[] transfer, byte[] pending) throws SQLException {
        run(
                connection,
                "INSERT INTO ah_transfer (id, kind, debit_account, debit_bucket, credit_account, credit_bucket, amount,"
                        + " currency, pending_id, actor, reference, effective_at, booked_at) VALUES (?, 'REDEMPTION_HOLD',"
                        + " ?, 'A', ?, 'H', 1, 'BRL', ?, 'person-0', '01981a80-0000-7000-8000-000000000000', " + WHEN
                        + ", "
                        + WHEN + ")",
                transfer,
                account,
                account,
                pending);
        run(connection, "INSERT INTO ah_allocation VALUES (?, ?, 1)", transfer, lot);
        run(connection, "INSERT INTO ah_pending VALUES (?, ?, ?, NULL, 1, " + UNTIL + ")", pending, account, transfer);
        run(
                connection,
                "UPDATE ah_lot_open SET free = free - 1, held = held + 1 WHERE account_id = ? AND lot_id = ?",
                account,
                lot);
        run(
                connection,
                "INSERT INTO ah_redemption (id, distributor_id, amount, currency, state, pending_id, asked_at, granted_at,"
                        + " expires_at) VALUES (?, 'person-0', 1, 'BRL', 'G', ?, " + WHEN + ", " + WHEN + ", " + UNTIL
                        + ")",
                id(3, number),
                pending);
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    /** In the order of the holds, as ids by time are. */
    private static byte[] id(int kind, int number) {
        return ByteBuffer.allocate(16).putLong(number).putLong(kind).array();
    }
}
