package io.advantagehub.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.SimpleConnectionHandle;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction manager that, as that of JPA does, owns something else than the data source and only lends the connection
 * beneath it; without savepoints.
 */
final class LikeJpa extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1;
    private final transient DataSource dataSource;

    LikeJpa(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected Object doGetTransaction() {
        return new Session[] {(Session) TransactionSynchronizationManager.getResource(this)};
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return session(transaction) != null;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        try {
            Connection connection = dataSource.getConnection();
            if (definition.getIsolationLevel() != TransactionDefinition.ISOLATION_DEFAULT) {
                connection.setTransactionIsolation(definition.getIsolationLevel());
            }
            connection.setAutoCommit(false);
            Session session = new Session(connection, connection.getTransactionIsolation());
            ((Session[]) transaction)[0] = session;
            bind(session);
        } catch (SQLException failure) {
            throw new TransactionSystemException("begin", failure);
        }
    }

    @Override
    protected Object doSuspend(Object transaction) {
        ((Session[]) transaction)[0] = null;
        TransactionSynchronizationManager.unbindResource(dataSource);
        return TransactionSynchronizationManager.unbindResource(this);
    }

    @Override
    protected void doResume(Object transaction, Object suspended) {
        bind((Session) suspended);
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        status.setRollbackOnly();
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            session(status.getTransaction()).connection.commit();
        } catch (SQLException failure) {
            throw new TransactionSystemException("commit", failure);
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            session(status.getTransaction()).connection.rollback();
        } catch (SQLException failure) {
            throw new TransactionSystemException("rollback", failure);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResource(dataSource);
        TransactionSynchronizationManager.unbindResource(this);
        try {
            session(transaction).connection.setAutoCommit(true);
            session(transaction).connection.close();
        } catch (SQLException failure) {
            throw new TransactionSystemException("close", failure);
        }
    }

    private void bind(Session session) {
        TransactionSynchronizationManager.bindResource(this, session);
        ConnectionHolder lent = new ConnectionHolder(new SimpleConnectionHandle(session.connection));
        lent.setSynchronizedWithTransaction(true);
        TransactionSynchronizationManager.bindResource(dataSource, lent);
    }

    private static Session session(Object transaction) {
        return ((Session[]) transaction)[0];
    }

    private record Session(Connection connection, int isolation) {}
}
