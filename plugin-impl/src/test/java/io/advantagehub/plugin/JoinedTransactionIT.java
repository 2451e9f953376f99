package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.advantagehub.database.TestDatabase;
import io.advantagehub.database.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left for after the host's commit. */
class JoinedTransactionIT {
    private static TestDatabase database;
    private static JdbcTemplate sql;
    private static TransactionTemplate host;
    private static Transactions transactions;
    private static JoinedTransaction transaction;

    @BeforeAll
    static void start() {
        database = TestDatabase.empty();
        sql = new JdbcTemplate(database.dataSource());
        sql.execute("CREATE TABLE done (id INT PRIMARY KEY)");
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database.dataSource());
        host = new TransactionTemplate(manager);
        transactions = new Transactions(manager, database.dataSource());
        transaction = new JoinedTransaction(transactions);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        sql.update("DELETE FROM done");
    }

    @Test
    void isDoneAndCommittedAfterTheHostsCommit() {
        host.executeWithoutResult(status -> {
            transaction.afterCommit(JoinedTransactionIT::work);
            assertThat(rows()).isZero();
        });

        assertThat(rows()).isOne();
    }

    @Test
    void isNotDoneAfterARollback() {
        host.executeWithoutResult(status -> {
            transaction.afterCommit(JoinedTransactionIT::work);
            status.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    @Test
    void isDoneAtOnceWhereThereIsNoTransaction() {
        transaction.afterCommit(JoinedTransactionIT::work);

        assertThat(rows()).isOne();
    }

    @Test
    void doesNotLookToTheHostLikeAFailedCommit() {
        assertThatCode(() -> host.executeWithoutResult(status -> {
                    sql.update("INSERT INTO done VALUES (2)");
                    transaction.afterCommit(() -> {
                        throw new IllegalStateException("no");
                    });
                }))
                .doesNotThrowAnyException();

        assertThat(rows()).isOne();
    }

    private static void work() {
        transactions.joined(() -> sql.update("INSERT INTO done VALUES (1)"));
    }

    private static int rows() {
        return sql.queryForObject("SELECT COUNT(*) FROM done", Integer.class);
    }
}
