package io.advantagehub.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has events that waited become new, in bounded steps: a host may have sent a million refunds before their order, and one
 * statement for all of them would outlast its transaction, again and again. What one transaction leaves, the next one of
 * this process goes on with; what a process leaves that ends, {@link Recall} finds. Thread-safe.
 */
final class Remainder {
    /** Far within the minute that a transaction may last. */
    static final int MOST = 20_000;

    private final BacklogMapper backlog;
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    Remainder(BacklogMapper backlog) {
        this.backlog = backlog;
    }

    /** Within the transaction in which that comes which was waited for. */
    void recall(Set<String> keys) {
        int recalled = backlog.recall(bytes(keys), MOST);
        afterCommit(recalled == MOST ? () -> left.addAll(keys) : () -> left.removeAll(keys));
    }

    void goOn() {
        if (!left.isEmpty()) {
            recall(Set.copyOf(left));
        }
    }

    static List<byte[]> bytes(Collection<String> keys) {
        return keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Nothing is remembered of a transaction that was undone: what it brought has not come, and waiting goes on. */
    private static void afterCommit(Runnable remember) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remember.run();
                }
            });
        }
    }
}
