package io.advantagehub.inbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells whoever drains the inbox that something came, as soon as it is committed. Thread-safe. */
final class WakeUp {
    private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);

    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    void wakes(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    /** Within a transaction that accepted something. Where nobody can tell when it commits, polling will find it. */
    void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        }
    }

    /** What is thrown after a commit reaches the host, who would think that its own work failed. */
    private void wake() {
        try {
            sleepers.forEach(Runnable::run);
        } catch (RuntimeException failure) {
            LOG.warn("nobody could be woken for new events, polling will find them", failure);
        }
    }
}
