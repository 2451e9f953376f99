package io.advantagehub.confirmation;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Codes that are being asked for, by the phone they go to or the address they are asked from: the database counts none before its
 * transaction commits, so that of many at the same moment each would find room for itself. Counts this node's; on several, each
 * may let pass what another is just asking for. Thread-safe.
 */
final class Underway {
    private final Map<ByteBuffer, Integer> places = new HashMap<>();

    /**
     * Counts one until the caller's transaction is over. To be called before the database is asked for its count, so that what
     * commits in between is counted twice rather than not at all.
     *
     * @param place a hash
     * @return how many others are under way there
     */
    int join(byte @Nullable [] place) {
        if (place == null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return 0;
        }
        ByteBuffer key = ByteBuffer.wrap(place);
        int others = begun(key);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                ended(key);
            }
        });
        return others;
    }

    private synchronized int begun(ByteBuffer key) {
        return places.merge(key, 1, Integer::sum) - 1;
    }

    private synchronized void ended(ByteBuffer key) {
        places.computeIfPresent(key, (place, there) -> there == 1 ? null : there - 1);
    }
}
