package io.advantagehub.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.SimpleExecutor;
import org.apache.ibatis.logging.Log;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.transaction.Transaction;

/**
 * MyBatis that never logs parameters and results, however talkative the host's log is: phones and texts are among them.
 * {@code setLogImpl} would do the same to every other MyBatis of the host, since it is static.
 */
final class QuietConfiguration extends Configuration {
    private static final Log SILENCE = new NoLoggingImpl("");

    @Override
    public Executor newExecutor(Transaction transaction, ExecutorType type) {
        return new SimpleExecutor(this, transaction) {
            @Override
            protected Connection getConnection(Log statementLog) throws SQLException {
                return super.getConnection(SILENCE);
            }
        };
    }
}
