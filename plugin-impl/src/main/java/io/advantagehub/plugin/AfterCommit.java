package io.advantagehub.plugin;

import io.advantagehub.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs something when the transaction around has committed; at once where there is none. */
final class AfterCommit {
    private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

    private final Transactions transactions;

    AfterCommit(Transactions transactions) {
        this.transactions = transactions;
    }

    void run(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                inAnother(work);
            }
        });
    }

    /** The transaction that committed is still bound: what joined it now would never be committed. */
    private void inAnother(Runnable work) {
        try {
            transactions.own(() -> {
                work.run();
                return true;
            });
        } catch (RuntimeException failure) {
            // The host has its sale: nothing that fails afterwards may look to it like a failed commit.
            LOG.error("Something left for after the host's commit failed", failure);
        }
    }
}
