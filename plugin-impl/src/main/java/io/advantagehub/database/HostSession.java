package io.advantagehub.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The host's session, made fit for the length of a transaction of ours and left as it was: a lax {@code sql_mode}
 * would cut amounts and texts in silence, and a socket without a time-out would wait for ever for a server that is
 * gone, at a commit too. Where the session is strict already, as all are that nobody relaxed, no statement is spent on it.
 */
final class HostSession {
    private static final Logger LOG = LoggerFactory.getLogger(HostSession.class);
    private static final int SILENCE_MILLIS = 90_000;
    private static final List<String> STRICT = List.of("STRICT_TRANS_TABLES", "STRICT_ALL_TABLES", "TRADITIONAL");

    private final DataSource dataSource;
    private final SQLExceptionTranslator failures = new SQLStateSQLExceptionTranslator();
    private final Map<Connection, Settings> known = Collections.synchronizedMap(new WeakHashMap<>());

    HostSession(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How the host has set a session up. */
    private record Settings(String mode, long waitTimeout) {}

    private interface Change<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does some work in the transaction that is under way. */
    <T> T fit(Supplier<T> work) {
        return changed(connection -> {
            boundSilence(connection);
            String mode = settings(connection).mode();
            return isStrict(mode) ? work.get() : strict(connection, mode, work);
        });
    }

    /**
     * Does some work in the transaction that is under way, which the server ends where it hears nothing from here for so
     * long. Of a process that dies it learns at once; of a machine or a network that is gone it would not for hours, and
     * keep what the transaction has locked.
     */
    <T> T whileHeard(Duration silence, Supplier<T> work) {
        return changed(connection -> {
            long usual = settings(connection).waitTimeout();
            if (usual > silence.toSeconds() && TransactionSynchronizationManager.isSynchronizationActive()) {
                Connection physical = connection.unwrap(Connection.class);
                waitFor(connection, silence.toSeconds());
                afterwards(() -> waitFor(physical, usual));
            }
            return work.get();
        });
    }

    static boolean isStrict(String mode) {
        return Arrays.stream(mode.split(",")).anyMatch(STRICT::contains);
    }

    private <T> T changed(Change<T> change) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return change.on(connection);
        } catch (SQLException failure) {
            RuntimeException translated = failures.translate("preparing the session", null, failure);
            throw translated == null ? new IllegalStateException(failure) : translated;
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private Settings settings(Connection connection) throws SQLException {
        Connection physical = connection.unwrap(Connection.class);
        Settings settings = known.get(physical);
        if (settings != null) {
            return settings;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@SESSION.sql_mode, @@SESSION.wait_timeout")) {
            row.next();
            Settings read = new Settings(row.getString(1), row.getLong(2));
            known.put(physical, read);
            return read;
        }
    }

    private static <T> T strict(Connection connection, String mode, Supplier<T> work) throws SQLException {
        setMode(connection, mode + ",STRICT_TRANS_TABLES");
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error failure) {
            try {
                setMode(connection, mode);
            } catch (SQLException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
        setMode(connection, mode);
        return result;
    }

    /** Until the transaction has ended: the answer to a commit may stay away as well. */
    private static void boundSilence(Connection connection) throws SQLException {
        int usual = silence(connection);
        if ((usual == 0 || usual > SILENCE_MILLIS) && TransactionSynchronizationManager.isSynchronizationActive()) {
            Connection physical = connection.unwrap(Connection.class);
            connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
            afterwards(() -> physical.setNetworkTimeout(Runnable::run, usual));
        }
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

    private static void waitFor(Connection connection, long seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION wait_timeout = " + seconds);
        }
    }

    private interface Restoring {
        void run() throws SQLException;
    }

    private static void afterwards(Restoring restoring) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                try {
                    restoring.run();
                } catch (SQLException gone) {
                    LOG.debug("the connection is gone, and nothing of it to be left as it was", gone);
                }
            }
        });
    }
}
