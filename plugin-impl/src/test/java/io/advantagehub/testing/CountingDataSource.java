package io.advantagehub.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements prepared on it, those that are not prepared (rows in parts, say), and the commits: those of transactions,
 * and writes that commit by themselves.
 */
final class CountingDataSource extends DelegatingDataSource {
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger unprepared = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();

    CountingDataSource(DataSource target) {
        super(target);
    }

    int statements() {
        return statements.get();
    }

    int unprepared() {
        return unprepared.get();
    }

    int commits() {
        return commits.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        statements.incrementAndGet();
                    }
                    if (method.getName().equals("createStatement")) {
                        unprepared.incrementAndGet();
                    }
                    if (method.getName().equals("commit") || commitsByItself(connection, method, arguments)) {
                        commits.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static boolean commitsByItself(Connection connection, Method method, Object[] arguments)
            throws SQLException {
        return method.getName().startsWith("prepare")
                && connection.getAutoCommit()
                && !arguments[0].toString().strip().startsWith("SELECT");
    }
}
