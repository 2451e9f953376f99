package io.advantagehub.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.ResultHandler;

/**
 * Writes by {@code executeUpdate}. MyBatis would {@code execute}, which may be a reading too, so that Connector/J asks the
 * server before each whether the session may write: a round trip for every statement that writes.
 */
record UpdatesOutright(StatementHandler handler) implements StatementHandler {

    @Override
    public int update(Statement statement) throws SQLException {
        return statement instanceof PreparedStatement prepared
                ? prepared.executeUpdate()
                : statement.executeUpdate(getBoundSql().getSql());
    }

    @Override
    public Statement prepare(Connection connection, Integer transactionTimeout) throws SQLException {
        return handler.prepare(connection, transactionTimeout);
    }

    @Override
    public void parameterize(Statement statement) throws SQLException {
        handler.parameterize(statement);
    }

    @Override
    public void batch(Statement statement) throws SQLException {
        handler.batch(statement);
    }

    @Override
    public <E> List<E> query(Statement statement, ResultHandler resultHandler) throws SQLException {
        return handler.query(statement, resultHandler);
    }

    @Override
    public <E> Cursor<E> queryCursor(Statement statement) throws SQLException {
        return handler.queryCursor(statement);
    }

    @Override
    public BoundSql getBoundSql() {
        return handler.getBoundSql();
    }

    @Override
    public ParameterHandler getParameterHandler() {
        return handler.getParameterHandler();
    }
}
