package io.advantagehub.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * The host's session, made fit for the length of a transaction of ours and left as it was: a lax {@code sql_mode}
 * would cut amounts and texts in silence, and a socket without a time-out would wait for ever for a server that is
 * gone. Where the session is strict already, as all are that nobody relaxed, no statement is spent on it.
 */
final class HostSession {
    private static final int SILENCE_MILLIS = 90_000;
    private static final List<String> STRICT = List.of("STRICT_TRANS_TABLES", "STRICT_ALL_TABLES", "TRADITIONAL");

    private final DataSource dataSource;
    private final SQLExceptionTranslator failures = new SQLStateSQLExceptionTranslator();
    private final Map<Connection, String> modes = Collections.synchronizedMap(new WeakHashMap<>());

    HostSession(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does some work in the transaction that is under way. */
    <T> T fit(Supplier<T> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            Former former = prepare(connection);
            T result = former.restoredIfItFails(work);
            former.restore();
            return result;
        } catch (SQLException failure) {
            throw translated(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    static boolean isStrict(String mode) {
        return Arrays.stream(mode.split(",")).anyMatch(STRICT::contains);
    }

    private String mode(Connection connection) throws SQLException {
        Connection physical = connection.unwrap(Connection.class);
        String known = modes.get(physical);
        if (known != null) {
            return known;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@SESSION.sql_mode")) {
            row.next();
            String read = row.getString(1);
            modes.put(physical, read);
            return read;
        }
    }

    private Former prepare(Connection connection) throws SQLException {
        Former former = new Former(connection, mode(connection), silence(connection));
        if (former.isLax()) {
            setMode(connection, former.mode + ",STRICT_TRANS_TABLES");
        }
        if (former.isPatient()) {
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
        }
        return former;
    }

    private static int silence(Connection connection) throws SQLException {
        try {
            return connection.getNetworkTimeout();
        } catch (SQLFeatureNotSupportedException aPoolThatHidesIt) {
            return SILENCE_MILLIS;
        }
    }

    private static void setMode(Connection connection, String mode) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SET SESSION sql_mode = ?")) {
            statement.setString(1, mode);
            statement.execute();
        }
    }

    private RuntimeException translated(SQLException failure) {
        RuntimeException translated = failures.translate("preparing the session", null, failure);
        return translated == null ? new IllegalStateException(failure) : translated;
    }

    /** What the session was like. */
    private record Former(Connection connection, String mode, int silence) {

        boolean isLax() {
            return !isStrict(mode);
        }

        boolean isPatient() {
            return silence == 0 || silence > SILENCE_MILLIS;
        }

        void restore() throws SQLException {
            if (isPatient()) {
                connection.setNetworkTimeout(Runnable::run, silence);
            }
            if (isLax()) {
                setMode(connection, mode);
            }
        }

        <T> T restoredIfItFails(Supplier<T> work) {
            try {
                return work.get();
            } catch (RuntimeException | Error failure) {
                try {
                    restore();
                } catch (SQLException another) {
                    failure.addSuppressed(another);
                }
                throw failure;
            }
        }
    }
}
