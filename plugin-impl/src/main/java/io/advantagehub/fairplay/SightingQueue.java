package io.advantagehub.fairplay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What was seen in requests, on its way to the database, in memory: no request waits for it. Of what is seen again on the same
 * day most is left out at once; what does not fit is dropped, and seen again another time. Thread-safe.
 */
final class SightingQueue {
    private static final int MOST = 20_000;
    private static final int REMEMBERED = 10_000;

    private final BlockingQueue<Sighting> waiting = new ArrayBlockingQueue<>(MOST);
    private final Set<Sighting> lately = Collections.synchronizedSet(Collections.newSetFromMap(new Latest()));

    private static final class Latest extends LinkedHashMap<Sighting, Boolean> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sighting, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

    void offer(Sighting seen) {
        if (lately.add(seen) && !waiting.offer(seen)) {
            lately.remove(seen);
        }
    }

    /** Takes the next ones out. */
    List<Sighting> take(int most) {
        List<Sighting> taken = new ArrayList<>();
        waiting.drainTo(taken, most);
        return taken;
    }

    /** They could not be written, and may be seen again. */
    void forget(List<Sighting> seen) {
        seen.forEach(lately::remove);
    }
}
