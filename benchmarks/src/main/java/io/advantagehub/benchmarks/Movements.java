package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * People with a history, written by set-based SQL: everybody's movements alternate in time, one in twenty is a redemption.
 * The rows are as the ledger would have written them; the lots behind them are left out, since nobody who reads looks there.
 */
final class Movements {
    static final int PEOPLE = 100;
    private static final int ROUNDS_A_COMMIT = 500;
    private static final String TRANSFER = "UNHEX(CONCAT(LPAD(HEX(n.n), 16, '0'), LEFT(HEX(a.id), 16)))";
    private static final String IS_HOLD = "n.n MOD 20 = 0";
    private static final String AT = "TIMESTAMP '2020-01-01 00:00:00' + INTERVAL n.n MINUTE";
    private static final String FROM = " FROM benchmark_number n STRAIGHT_JOIN ah_account a WHERE n.n BETWEEN ? AND ?";

    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO ah_transfer (id, kind, debit_account, debit_bucket, credit_account, credit_bucket, amount, currency,"
                    + " pending_id, reference, effective_at, booked_at) SELECT " + TRANSFER + ", IF(" + IS_HOLD
                    + ", 'REDEMPTION_HOLD', 'REFERRAL_ACCRUAL'), IF(" + IS_HOLD + ", a.id, REPEAT('h', 16)), IF("
                    + IS_HOLD
                    + ", 'A', 'X'), a.id, IF(" + IS_HOLD + ", 'H', 'F'), 100, 'BRL', IF(" + IS_HOLD + ", " + TRANSFER
                    + ", NULL), CONCAT('order-', n.n), " + AT + ", " + AT + FROM,
            "INSERT INTO ah_entry (account_id, version, transfer_id, bucket, type, situation, amount, future_after,"
                    + " available_after, held_after, debt_after, redeemed_after, matures_at, booked_at, effective_at)"
                    + " SELECT a.id, a.version + n.n, " + TRANSFER + ", IF(" + IS_HOLD + ", 'H', 'F'), IF(" + IS_HOLD
                    + ", 'REDEMPTION', 'CREDIT'), IF(" + IS_HOLD
                    + ", 'PURCHASE', 'REFERRAL'), 100, 0, a.available + n.n,"
                    + " 0, 0, 0, IF(" + IS_HOLD + ", NULL, " + AT + "), " + AT + ", " + AT + FROM,
            "INSERT INTO ah_pending SELECT " + TRANSFER + ", a.id, " + TRANSFER + ", NULL, 100, '2099-01-01'" + FROM
                    + " AND " + IS_HOLD,
            "INSERT INTO ah_resolution SELECT " + TRANSFER + ", " + TRANSFER + ", 100, '2099-01-01', 'P', 100, " + AT
                    + FROM + " AND " + IS_HOLD);

    private Movements() {}

    /** A pool on a schema with so many movements: one made before, where the server has it. */
    static HikariDataSource made(Server server, int movements) throws Exception {
        String schema = "benchmark_movements_" + movements;
        int rounds = movements / PEOPLE;
        HikariDataSource there = server.existing(schema);
        if (isMade(there, rounds)) {
            return there;
        }
        there.close();
        HikariDataSource database = server.empty(schema);
        try (WalletHost host = WalletHost.on(database)) {
            host.register(PEOPLE);
        }
        make(database, rounds);
        return database;
    }

    private static void make(HikariDataSource database, int rounds) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE benchmark_number (n INT PRIMARY KEY)");
            for (int i = 0; i < rounds; i += ROUNDS_A_COMMIT) {
                StringBuilder numbers = new StringBuilder("INSERT INTO benchmark_number VALUES (" + (i + 1) + ")");
                for (int n = i + 2; n <= Math.min(rounds, i + ROUNDS_A_COMMIT); n++) {
                    numbers.append(",(").append(n).append(')');
                }
                sql.execute(numbers.toString());
            }
            connection.setAutoCommit(false);
            for (int i = 1; i <= rounds; i += ROUNDS_A_COMMIT) {
                for (String statement : STATEMENTS) {
                    run(connection, statement, i, i + ROUNDS_A_COMMIT - 1);
                }
                connection.commit();
            }
            sql.execute(
                    "INSERT INTO ah_entry_span SELECT account_id, MAX(version), MIN(effective_at), MAX(effective_at)"
                            + " FROM ah_entry GROUP BY account_id, (version - 1) DIV 1024 HAVING COUNT(*) = 1024");
            sql.execute("UPDATE ah_account SET available = available + " + rounds + ", version = version + " + rounds
                    + ", next_due_at = NULL");
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("ANALYZE TABLE ah_entry, ah_entry_span, ah_transfer, ah_pending, ah_resolution, ah_account");
        }
    }

    private static void run(Connection connection, String sql, int from, int to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, from);
            statement.setInt(2, to);
            statement.executeUpdate();
        }
    }

    private static boolean isMade(HikariDataSource database, int rounds) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT COUNT(*) FROM ah_account WHERE version > " + rounds)) {
            return row.next() && row.getInt(1) == PEOPLE;
        } catch (SQLException notThere) {
            return false;
        }
    }
}
