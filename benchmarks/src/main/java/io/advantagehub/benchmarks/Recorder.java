package io.advantagehub.benchmarks;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Writes down each transaction that commits on a data source: its INSERTs, UPDATEs and DELETEs, and how many rows each touched. */
final class Recorder {
    private static final Pattern WRITE = Pattern.compile("(?is)\\s*(INSERT|UPDATE|DELETE)\\b.*");
    private static final Pattern TAKING = Pattern.compile("(?is).*\\bINTO\\s+ah_inbox\\b.*");

    private final ObjectOutputStream file;

    Recorder(ObjectOutputStream file) {
        this.file = file;
    }

    DataSource on(DataSource database) {
        return proxy(DataSource.class, (self, method, args) -> {
            Object result = call(database, method, args);
            return result instanceof Connection connection ? recording(connection) : result;
        });
    }

    private Connection recording(Connection connection) {
        List<Recorded.Write> writes = new ArrayList<>();
        return proxy(Connection.class, (self, method, args) -> {
            Object result = call(connection, method, args);
            switch (method.getName()) {
                case "commit" -> committed(writes);
                case "rollback" -> writes.clear();
                default -> {}
            }
            if (result instanceof PreparedStatement prepared) {
                return prepared(prepared, (String) args[0], writes);
            }
            return result instanceof Statement plain ? plain(plain, writes) : result;
        });
    }

    private static Statement plain(Statement statement, List<Recorded.Write> writes) {
        return proxy(Statement.class, (self, method, args) -> {
            Object result = call(statement, method, args);
            if (method.getName().startsWith("execute") && args != null && isWrite((String) args[0])) {
                writes.add(new Recorded.Write((String) args[0], new Object[0], statement.getUpdateCount()));
            }
            return result;
        });
    }

    private static PreparedStatement prepared(PreparedStatement statement, String sql, List<Recorded.Write> writes) {
        Map<Integer, Object> parameters = new TreeMap<>();
        return proxy(PreparedStatement.class, (self, method, args) -> {
            Object result = call(statement, method, args);
            if (method.getName().startsWith("set")
                    && args != null
                    && args.length > 1
                    && args[0] instanceof Integer at) {
                parameters.put(at, args[1]);
            } else if (method.getName().startsWith("execute") && isWrite(sql)) {
                writes.add(new Recorded.Write(sql, parameters.values().toArray(), statement.getUpdateCount()));
            }
            return result;
        });
    }

    private synchronized void committed(List<Recorded.Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        boolean taking = writes.stream()
                .anyMatch(write -> TAKING.matcher(head(write.sql())).matches());
        try {
            file.writeObject(new Recorded(taking, List.copyOf(writes)));
            file.reset();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        writes.clear();
    }

    private static boolean isWrite(String sql) {
        return WRITE.matcher(head(sql)).matches()
                && !head(sql).toLowerCase(Locale.ROOT).contains("flyway");
    }

    private static String head(String sql) {
        return sql.substring(0, Math.min(sql.length(), 200));
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
