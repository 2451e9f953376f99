package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.advantagehub.database.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left for after the host's commit. */
class JoinedTransactionTests {
    private final List<String> seen = new ArrayList<>();
    private final Manager manager = new Manager();
    private final TransactionTemplate host = new TransactionTemplate(manager);
    private final JoinedTransaction transaction =
            new JoinedTransaction(new Transactions(manager, new DriverManagerDataSource()));

    @Test
    void isDoneAfterTheHostsCommitWithoutAnotherTransaction() {
        host.executeWithoutResult(status -> transaction.afterCommit(() -> seen.add("work")));
        assertThat(seen).containsExactly("begin", "commit", "work");
    }

    @Test
    void isNotDoneAfterARollback() {
        host.executeWithoutResult(status -> {
            transaction.afterCommit(() -> seen.add("work"));
            status.setRollbackOnly();
        });
        assertThat(seen).containsExactly("begin", "rollback");
    }

    @Test
    void isDoneAtOnceWhereThereIsNoTransaction() {
        transaction.afterCommit(() -> seen.add("work"));
        assertThat(seen).containsExactly("work");
    }

    @Test
    void doesNotLookToTheHostLikeAFailedCommit() {
        assertThatCode(() -> host.executeWithoutResult(status -> transaction.afterCommit(() -> {
                    throw new IllegalStateException("no");
                })))
                .doesNotThrowAnyException();
        assertThat(seen).containsExactly("begin", "commit");
    }

    /** Notes what it is asked. */
    private final class Manager extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            return seen;
        }

        @Override
        protected void doBegin(Object ours, TransactionDefinition definition) {
            seen.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            seen.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            seen.add("rollback");
        }
    }
}
