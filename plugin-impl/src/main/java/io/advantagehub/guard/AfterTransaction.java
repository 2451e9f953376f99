package io.advantagehub.guard;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done in memory when the caller's transaction is over; at once where there is none. */
final class AfterTransaction {

    private AfterTransaction() {}

    static void ifCommitted(Runnable work) {
        register(work, new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    static void whateverHappens(Runnable work) {
        register(work, new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                work.run();
            }
        });
    }

    private static void register(Runnable work, TransactionSynchronization synchronization) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(synchronization);
        } else {
            work.run();
        }
    }
}
