package io.advantagehub.database;

import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions of the plugin, all on the host's own transaction manager: a second manager on a JPA host's
 * connection would commit the host's transaction behind its back. Thread-safe.
 */
public final class Transactions {
    private static final int TIMEOUT_SECONDS = 60;
    private static final int ATTEMPTS = 10;
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final TransactionTemplate joined;
    private final TransactionTemplate own;
    private final Attempt attempt;
    private final DataSource dataSource;
    private final HostSession session;
    private final Duration silence;

    public Transactions(PlatformTransactionManager host, DataSource dataSource) {
        this(host, dataSource, SILENCE);
    }

    Transactions(PlatformTransactionManager host, DataSource dataSource, Duration silence) {
        this.dataSource = dataSource;
        this.silence = silence;
        session = new HostSession(dataSource);
        joined = new TransactionTemplate(host);
        attempt = new Attempt(dataSource, () -> joined.executeWithoutResult(TransactionStatus::setRollbackOnly));
        own = new TransactionTemplate(host);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        own.setTimeout(TIMEOUT_SECONDS);
    }

    /**
     * Runs inside the caller's transaction, with the caller's settings; where there is none, as {@link #own}. A failure
     * dooms that transaction, but not inside an {@link #attempt}.
     */
    public <T> T joined(Supplier<T> work) {
        if (!isJoinable()) {
            return own(work);
        }
        return isAttempt() ? work.get() : result(joined, work);
    }

    /**
     * Runs work that may fail without taking the caller's transaction with it: what it did is undone, and what it threw is
     * thrown. Where only the whole can be undone, since the database did so itself or is gone, that transaction is doomed.
     */
    public <T> T attempt(Supplier<T> work) {
        if (!isJoinable() || isAttempt()) {
            return work.get();
        }
        TransactionSynchronizationManager.bindResource(attempt, true);
        try {
            return attempt.of(work);
        } finally {
            TransactionSynchronizationManager.unbindResource(attempt);
        }
    }

    private boolean isAttempt() {
        return TransactionSynchronizationManager.hasResource(attempt);
    }

    /** A connection may be bound without a transaction (Spring's SUPPORTS), a transaction be another data source's. */
    private boolean isJoinable() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.hasResource(dataSource);
    }

    /**
     * Runs in a transaction of its own, READ COMMITTED and strict, again where the database asked for it (a deadlock, a lock
     * wait, a certification conflict), at commit too: {@code work} must read its state anew each time.
     */
    public <T> T own(Supplier<T> work) {
        return repeated(() -> ownOnce(work));
    }

    /** Runs as {@link #own}, but never again: for work that is done in another way where the database refuses it. */
    public <T> T ownOnce(Supplier<T> work) {
        return result(own, () -> session.fit(work));
    }

    /**
     * Runs as {@link #own}; and where this machine vanishes in the middle of it, so that not even a broken connection
     * tells, the server gives back within half a minute what it has locked. For work that others are to go on with.
     */
    public <T> T ownWhileHeard(Supplier<T> work) {
        return repeated(() -> result(own, () -> session.fit(() -> session.whileHeard(silence, work))));
    }

    /**
     * Runs one statement that commits by itself, again where the database asked for it: a fraction of what {@link #own} costs.
     * Where a transaction is under way it is as that one all the same, since it would commit with the caller's.
     */
    public <T> T single(Supplier<T> statement) {
        return isUnderway() ? own(statement) : repeated(statement);
    }

    /** Whether the caller is in a transaction already, or holds its connection. */
    public boolean isUnderway() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.hasResource(dataSource);
    }

    private static <T> T repeated(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !Retryable.is(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static <T> T result(TransactionTemplate template, Supplier<T> work) {
        @SuppressWarnings("NullAway") // what the supplier gives comes back as it is
        T result = template.execute(status -> work.get());
        return result;
    }
}
