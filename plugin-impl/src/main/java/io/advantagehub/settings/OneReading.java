package io.advantagehub.settings;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads once in a transaction, wherever in it somebody asks: all of a command goes by the same values, and nobody waits for
 * another reading while an account is locked. Without a transaction every asking is a reading. Thread-safe.
 */
final class OneReading implements Settings {
    private final Settings stored;

    OneReading(Settings stored) {
        this.stored = stored;
    }

    @Override
    public Snapshot snapshot() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return stored.snapshot();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Snapshot read) {
            return read;
        }
        Snapshot read = stored.snapshot();
        TransactionSynchronizationManager.bindResource(this, read);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(read));
        return read;
    }

    /** A reading belongs to its own transaction, not to one that suspends it. */
    private final class Forgetting implements TransactionSynchronization {
        private final Snapshot read;

        Forgetting(Snapshot read) {
            this.read = read;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OneReading.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OneReading.this, read);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OneReading.this);
        }
    }
}
