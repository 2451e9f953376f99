package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of ours on connections of the host's. */
class TransactionsIT {
    @AutoClose
    private static final TestDatabase database = TestDatabase.empty();

    private HikariDataSource pool;
    private JdbcTemplate sql;
    private DataSourceTransactionManager manager;

    @BeforeAll
    static void start() {
        new JdbcTemplate(database.dataSource()).execute("CREATE TABLE amounts (id INT PRIMARY KEY, amount TINYINT)");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void areReadCommittedAndStrictOnALaxConnectionAndLeaveItAsItWas() {
        Transactions transactions = on("sql_mode = 'NO_ENGINE_SUBSTITUTION'");

        String inside = transactions.own(this::session);

        assertThat(inside).contains("STRICT_TRANS_TABLES").contains("NO_ENGINE_SUBSTITUTION");
        assertThat(session()).isEqualTo("NO_ENGINE_SUBSTITUTION");
        assertThat(networkTimeout()).isZero();
    }

    @Test
    void refuseAnAmountThatTheHostWouldCut() {
        Transactions transactions = on("sql_mode = ''");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> transactions.own(() -> sql.update("INSERT INTO amounts VALUES (1, 1000)")));
        assertThat(session()).isEmpty();
    }

    @Test
    void leaveTheConnectionAsItWasAlsoWhenTheyFail() {
        Transactions transactions = on("sql_mode = ''");

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.own(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(session()).isEmpty();
        assertThat(networkTimeout()).isZero();
    }

    @Test
    void spendNoStatementOnAStrictSessionBeyondTheFirst() {
        Transactions transactions = on("sql_mode = 'STRICT_ALL_TABLES'");
        transactions.own(this::session);

        int before = statements();
        transactions.own(() -> 1);
        int perTransaction = statements() - before;
        before = statements();
        TransactionTemplate bare = new TransactionTemplate(manager);
        bare.setIsolationLevel(TransactionTemplate.ISOLATION_READ_COMMITTED);
        bare.executeWithoutResult(status -> {});

        assertThat(perTransaction).isEqualTo(statements() - before);
    }

    @Test
    void waitForASilentServerNoLongerThanTheyMayLast() {
        Transactions transactions = on("autocommit = 1");

        assertThat(transactions.own(this::networkTimeout)).isBetween(60_000, 120_000);
    }

    @Test
    void waitForTheAnswerToACommitNoLongerEither() {
        Transactions transactions = on("autocommit = 1");
        AtomicInteger rightAfterTheCommit = new AtomicInteger();

        transactions.own(() -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    rightAfterTheCommit.set(networkTimeout());
                }
            });
            return 1;
        });

        assertThat(rightAfterTheCommit.get()).isBetween(60_000, 120_000);
        assertThat(networkTimeout()).isZero();
    }

    @Test
    void areEndedByTheServerWhereItHearsNothingFromHereAndNotOtherwise() {
        on("autocommit = 1", 2);
        Transactions patient = new Transactions(manager, pool, Duration.ofMinutes(1));
        Transactions hasty = new Transactions(manager, pool, Duration.ofSeconds(1));
        sql.update("DELETE FROM amounts");
        sql.update("INSERT INTO amounts VALUES (7, 7)");
        int usual = waitTimeout();

        assertThat(patient.<Integer>ownWhileHeard(this::waitTimeout)).isEqualTo(60);
        assertThat(waitTimeout()).isEqualTo(usual).isGreaterThan(60);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> hasty.ownWhileHeard(() -> {
                    sql.update("UPDATE amounts SET amount = 8 WHERE id = 7");
                    await().atMost(Duration.ofMinutes(1))
                            .until(() -> CompletableFuture.supplyAsync(this::isUnlocked)
                                    .get());
                    return 1;
                }));
        assertThat(sql.queryForObject("SELECT amount FROM amounts WHERE id = 7", Integer.class))
                .isEqualTo(7);
    }

    /** As another worker asks. */
    private boolean isUnlocked() {
        return !sql.queryForList("SELECT id FROM amounts WHERE id = 7 FOR UPDATE SKIP LOCKED")
                .isEmpty();
    }

    private int waitTimeout() {
        return sql.queryForObject("SELECT @@SESSION.wait_timeout", Integer.class);
    }

    @Test
    void runAgainWhereTheDatabaseAskedForIt() {
        Transactions transactions = on("autocommit = 1");
        AtomicInteger attempts = new AtomicInteger();

        assertThat(transactions.<String>own(() -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new CannotAcquireLockException("again", new SQLException("deadlock", "40001", 1213));
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void runAgainWhereTheCommitItselfWasADeadlock() {
        on("autocommit = 1");
        AtomicInteger commits = new AtomicInteger();
        DataSource first = new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return whoseFirstCommitFails(super.getConnection(), commits);
            }
        };
        Transactions transactions = new Transactions(new DataSourceTransactionManager(first), first);

        transactions.own(() -> new JdbcTemplate(first).update("INSERT INTO amounts VALUES (77, 1)"));

        assertThat(commits).hasValue(2);
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM amounts WHERE id = 77", Integer.class))
                .isEqualTo(1);
    }

    /** As the server does: it has rolled back before it says so. */
    private static Connection whoseFirstCommitFails(Connection connection, AtomicInteger commits) {
        return (Connection) Proxy.newProxyInstance(
                TransactionsIT.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && commits.incrementAndGet() == 1) {
                        connection.rollback();
                        throw new SQLException("Deadlock found when trying to get lock", "40001", 1213);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Test
    void areNotNeededForASingleStatementWhichIsRunAgainToo() {
        Transactions transactions = on("sql_mode = 'STRICT_ALL_TABLES'", 1);
        AtomicInteger attempts = new AtomicInteger();
        int before = statements();
        int nothing = statements() - before;
        before = statements();

        transactions.single(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new CannotAcquireLockException("again", new SQLException("deadlock", "40001", 1213));
            }
            return sql.update("REPLACE INTO amounts VALUES (5, 5)");
        });

        assertThat(statements() - before).isEqualTo(nothing + 1);
        assertThat(attempts).hasValue(3);
        assertThat(sql.queryForList("SELECT * FROM amounts WHERE id = 5")).hasSize(1);
    }

    @Test
    void ofTheHostDoNotUndoASingleStatement() {
        Transactions transactions = on("sql_mode = 'STRICT_ALL_TABLES'", 2);

        new TransactionTemplate(manager).executeWithoutResult(status -> {
            transactions.single(() -> sql.update("REPLACE INTO amounts VALUES (6, 6)"));
            status.setRollbackOnly();
        });

        assertThat(sql.queryForList("SELECT * FROM amounts WHERE id = 6")).hasSize(1);
    }

    @Test
    void joinTheHostsTransactionWithTheHostsSettings() {
        Transactions transactions = on("sql_mode = ''");

        new TransactionTemplate(manager).executeWithoutResult(status -> {
            assertThat(transactions.<String>joined(this::session)).isEmpty();
            transactions.joined(() -> sql.update("INSERT INTO amounts VALUES (2, 2)"));
            status.setRollbackOnly();
        });

        assertThat(sql.queryForList("SELECT * FROM amounts WHERE id = 2")).isEmpty();
    }

    @Test
    void areOfTheirOwnWhereThereIsNothingToJoin() {
        Transactions transactions = on("sql_mode = ''");

        assertThat(transactions.<String>joined(this::session)).contains("STRICT_TRANS_TABLES");
    }

    @Test
    void areOfTheirOwnWhereAConnectionIsBoundWithoutATransaction() {
        Transactions transactions = on("sql_mode = ''", 2);
        TransactionTemplate supports = new TransactionTemplate(manager);
        supports.setPropagationBehavior(TransactionTemplate.PROPAGATION_SUPPORTS);

        String inside = supports.execute(status -> {
            assertThat(session()).isEmpty();
            return transactions.joined(this::session);
        });

        assertThat(inside).contains("STRICT_TRANS_TABLES");
    }

    @Test
    void undoAnAttemptThatFailsAndLetTheHostCommitTheRest() {
        Transactions transactions = on("sql_mode = 'STRICT_ALL_TABLES'");
        sql.update("DELETE FROM amounts");

        new TransactionTemplate(manager).executeWithoutResult(status -> {
            sql.update("INSERT INTO amounts VALUES (1, 1)");
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> transactions.attempt(() -> transactions.joined(() -> {
                        sql.update("INSERT INTO amounts VALUES (2, 2)");
                        return sql.update("INSERT INTO amounts VALUES (1, 3)");
                    })));
            transactions.attempt(() -> transactions.joined(() -> sql.update("INSERT INTO amounts VALUES (4, 4)")));
        });

        assertThat(sql.queryForList("SELECT id FROM amounts ORDER BY id", Integer.class))
                .containsExactly(1, 4);
    }

    /** After a deadlock nothing of the host's own is there any more: what it commits then must not look like a success. */
    @Test
    void failTheHostWhereTheDatabaseHasUndoneAllOfIt() {
        Transactions transactions = on("autocommit = 1", 2);

        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> new TransactionTemplate(manager).executeWithoutResult(status -> {
                    sql.update("INSERT INTO amounts VALUES (9, 9)");
                    assertThatExceptionOfType(CannotAcquireLockException.class)
                            .isThrownBy(() -> transactions.attempt(() -> transactions.joined(this::asAfterADeadlock)));
                }));
        assertThat(sql.queryForList("SELECT * FROM amounts WHERE id = 9")).isEmpty();
    }

    private int asAfterADeadlock() {
        sql.execute("ROLLBACK");
        throw new CannotAcquireLockException("deadlock", new SQLException("deadlock", "40001", 1213));
    }

    private Transactions on(String setting) {
        return on(setting, 1);
    }

    private Transactions on(String setting, int connections) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.dataSource().getUsername());
        pool.setPassword(database.dataSource().getPassword());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionInitSql("SET SESSION " + setting);
        sql = new JdbcTemplate(pool);
        manager = new DataSourceTransactionManager(pool);
        return new Transactions(manager, pool);
    }

    private String session() {
        return sql.queryForObject("SELECT @@SESSION.sql_mode", String.class);
    }

    private int networkTimeout() {
        return sql.execute((Connection connection) -> connection.getNetworkTimeout());
    }

    private int statements() {
        return sql.query("SHOW SESSION STATUS LIKE 'Questions'", row -> {
            row.next();
            return row.getInt(2);
        });
    }
}
