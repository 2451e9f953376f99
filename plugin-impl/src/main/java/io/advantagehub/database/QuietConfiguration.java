package io.advantagehub.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.SimpleExecutor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.logging.Log;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;

/**
 * MyBatis that never logs parameters and results, however talkative the host's log is: phones and texts are among them.
 * {@code setLogImpl} would do the same to every other MyBatis of the host, since it is static. Rows that are
 * records are read by {@link RecordRows}; what writes does so by {@link UpdatesOutright}.
 */
final class QuietConfiguration extends Configuration {
    private static final Log SILENCE = new NoLoggingImpl("");

    @Override
    public ResultSetHandler newResultSetHandler(
            Executor executor,
            MappedStatement statement,
            RowBounds bounds,
            ParameterHandler parameters,
            ResultHandler results,
            BoundSql sql) {
        List<ResultMap> maps = statement.getResultMaps();
        return maps.size() == 1 && maps.get(0).getType().isRecord()
                ? new RecordRows(maps.get(0).getType(), getTypeHandlerRegistry())
                : super.newResultSetHandler(executor, statement, bounds, parameters, results, sql);
    }

    /** No mapper asks for keys that the database made: none would be filled in. */
    @Override
    public StatementHandler newStatementHandler(
            Executor executor,
            MappedStatement statement,
            Object parameter,
            RowBounds bounds,
            ResultHandler results,
            BoundSql sql) {
        return new UpdatesOutright(super.newStatementHandler(executor, statement, parameter, bounds, results, sql));
    }

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
