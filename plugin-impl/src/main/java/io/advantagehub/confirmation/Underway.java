package io.advantagehub.confirmation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Codes that are being asked for, by the phone they go to or the address they are asked from: the database counts none before its
 * transaction commits, so that of many at the same moment each would find room for itself. A person's own are asked for in turn,
 * and none of them stands in the way of the next. Counts this node's; on several, each may let pass what another is just asking
 * for. Thread-safe.
 */
final class Underway {
    /** Who asks there, once for each code. */
    private final Map<ByteBuffer, List<String>> places = new HashMap<>();

    /**
     * Counts one until the caller's transaction is over. To be called before the database is asked for its count, so that what
     * commits in between is counted twice rather than not at all.
     *
     * @param place a hash
     * @return how many codes others are asking for there
     */
    int join(byte @Nullable [] place, String who) {
        if (place == null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return 0;
        }
        ByteBuffer key = ByteBuffer.wrap(place);
        int others = begun(key, who);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                ended(key, who);
            }
        });
        return others;
    }

    private synchronized int begun(ByteBuffer place, String who) {
        List<String> there = places.computeIfAbsent(place, none -> new ArrayList<>());
        int others = (int) there.stream().filter(other -> !other.equals(who)).count();
        there.add(who);
        return others;
    }

    private synchronized void ended(ByteBuffer place, String who) {
        places.computeIfPresent(place, (key, there) -> there.remove(who) && there.isEmpty() ? null : there);
    }
}
