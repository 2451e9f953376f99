package io.advantagehub.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.database.TestDatabase;
import io.advantagehub.database.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;

/** A plugin of chosen features on a schema of its own, whose batches are turned by hand. */
public final class TestPlugin implements AutoCloseable {
    private final TestDatabase database;
    private final CountingDataSource dataSource;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcTemplate jdbc;

    /** The features of these configurations, with beans of the test's own, on a schema of their own. */
    public TestPlugin(Consumer<AnnotationConfigApplicationContext> beans, Class<?>... features) {
        this(TestDatabase.migrated(), beans, features);
    }

    /** As one node of several on a database, which is closed with it. */
    public TestPlugin(TestDatabase database, Consumer<AnnotationConfigApplicationContext> beans, Class<?>... features) {
        this.database = database;
        this.dataSource = new CountingDataSource(database.dataSource());
        this.jdbc = new JdbcTemplate(database.dataSource());
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.register(DatabaseConfiguration.class);
        context.register(features);
        beans.accept(context);
        context.refresh();
    }

    /** Takes up a history in batches of that size, each in one transaction. */
    public List<TestBatch> take(History history, int size) {
        List<TestBatch> batches = new ArrayList<>();
        List<Item> items = history.items();
        for (int from = 0; from < items.size(); from += size) {
            batches.add(take(items.subList(from, Math.min(items.size(), from + size))));
        }
        return batches;
    }

    /** Takes up a history in one batch. */
    public TestBatch take(History history) {
        return take(history.items());
    }

    private TestBatch take(List<Item> items) {
        return context.getBean(Transactions.class).own(() -> {
            TestBatch batch = new TestBatch(items);
            for (InboxHandler.Phase phase : InboxHandler.Phase.values()) {
                context.getBeanProvider(InboxHandler.class)
                        .orderedStream()
                        .filter(handler -> handler.phase() == phase)
                        .forEach(handler -> handler.handle(batch));
            }
            return batch;
        });
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    /** What answers over HTTP. */
    public Collection<Object> controllers() {
        return context.getBeansWithAnnotation(Controller.class).values();
    }

    /** What the database answers to each of these questions, in rows of one text. */
    public Map<String, List<String>> answers(Map<String, String> questions) {
        Map<String, List<String>> answers = new TreeMap<>();
        questions.forEach((name, sql) -> answers.put(name, jdbc.queryForList(sql, String.class)));
        return answers;
    }

    /** Straight to the database, past everything under test. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** For another process, or for another plugin in this one. */
    public HikariDataSource dataSource() {
        return database.dataSource();
    }

    /** Empties all of the plugin's tables. */
    public void clearAll() {
        database.clear();
    }

    /** Empties those tables. */
    public void clear(String... tables) {
        for (String table : tables) {
            jdbc.execute("DELETE FROM " + table);
        }
    }

    /** How many statements an action needs, whatever its rows are inserted by included. */
    public int allStatements(Runnable action) {
        int before = dataSource.statements() + dataSource.unprepared();
        action.run();
        return dataSource.statements() + dataSource.unprepared() - before;
    }

    /** How many statements an action needs, but those that insert its rows, which are more the more there are. */
    public int statements(Runnable action) {
        int before = dataSource.statements();
        action.run();
        return dataSource.statements() - before;
    }

    /** How many commits an action needs. */
    public int commits(Runnable action) {
        int before = dataSource.commits();
        action.run();
        return dataSource.commits() - before;
    }

    /** In the transaction that is under way. */
    public JdbcTemplate joinedJdbc() {
        return new JdbcTemplate(dataSource);
    }

    /** Ends this node; its database stays for the others. */
    public void closeContext() {
        context.close();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
