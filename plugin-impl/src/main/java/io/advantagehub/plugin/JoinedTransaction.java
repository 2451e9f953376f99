package io.advantagehub.plugin;

import io.advantagehub.api.edge.HostTransaction;
import io.advantagehub.database.Transactions;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The host's transaction as its own Spring manages it. */
final class JoinedTransaction implements HostTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(JoinedTransaction.class);

    private final Transactions transactions;

    JoinedTransaction(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                safely(work);
            }
        });
    }

    @Override
    public <T> T attempt(Supplier<T> work) {
        return transactions.attempt(work);
    }

    /** The host's connection is still held: a second one here could be waited for in vain, and the work be lost. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            // The host has its sale: nothing that fails afterwards may look to it like a failed commit.
            LOG.error("Something left for after the host's commit failed", failure);
        }
    }
}
