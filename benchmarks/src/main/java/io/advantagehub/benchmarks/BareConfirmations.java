package io.advantagehub.benchmarks;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What taking a code costs the database alone: by plain JDBC a guess that is counted, in a commit of its own, and in another
 * the confirmation, the budget and the operation's row; decided by nobody.
 */
record BareConfirmations(DataSource database, List<UUID> confirmations) {

    /** As if none of them had been entered. */
    void ask() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("DELETE FROM benchmark_note");
            sql.execute("UPDATE ah_confirmation SET state = 'PENDING', mac = op_digest, closed_at = NULL"
                    + " WHERE operation_type = '" + Notes.TYPE + "'");
        }
    }

    void one(int person) throws SQLException {
        UUID id = confirmations.get(person);
        try (Connection connection = database.getConnection()) {
            run(
                    connection,
                    "UPDATE ah_otp_budget SET used = used + 1 WHERE distributor_id = ? AND used < 100",
                    "person-" + person);
            connection.setAutoCommit(false);
            run(
                    connection,
                    "UPDATE ah_confirmation SET state = 'EXECUTED', mac = NULL, closed_at = '2026-01-01'"
                            + " WHERE id = ? AND state = 'PENDING'",
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            run(connection, "UPDATE ah_otp_budget SET used = 0 WHERE distributor_id = ?", "person-" + person);
            run(connection, Notes.INSERT, id.toString());
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("not one row: " + sql);
            }
        }
    }
}
