package io.advantagehub.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * A part of the transaction under way that can be undone alone. By a savepoint of the connection itself: a JPA host's
 * transaction manager has none.
 */
final class Attempt {
    private final DataSource dataSource;
    private final Runnable doom;

    /** @param doom marks the transaction under way for rollback */
    Attempt(DataSource dataSource, Runnable doom) {
        this.dataSource = dataSource;
        this.doom = doom;
    }

    <T> T of(Supplier<T> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            Savepoint before = connection.setSavepoint();
            T result = undoneIfItFails(connection, before, work);
            connection.releaseSavepoint(before);
            return result;
        } catch (SQLException failure) {
            doom.run();
            throw new SQLStateSQLExceptionTranslator().translate("savepoint", null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private <T> T undoneIfItFails(Connection connection, Savepoint before, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            try {
                connection.rollback(before);
            } catch (SQLException goneWithTheWholeTransaction) {
                failure.addSuppressed(goneWithTheWholeTransaction);
                doom.run();
            }
            throw failure;
        }
    }
}
