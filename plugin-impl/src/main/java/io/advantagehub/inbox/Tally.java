package io.advantagehub.inbox;

import io.advantagehub.database.Ids;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import java.time.Duration;
import java.util.List;

/** Counts what this process has taken up. Thread-safe. */
final class Tally {
    private InboxPulse.Work work = new InboxPulse.Work(0, 0, 0, 0, Duration.ZERO);

    synchronized InboxPulse.Work work() {
        return work;
    }

    /** A batch was committed. */
    synchronized void count(Drained drained, List<StoredEvent> events) {
        if (!events.isEmpty()) {
            work = new InboxPulse.Work(
                    work.batches() + 1,
                    work.done() + drained.done(),
                    work.parked() + drained.parked(),
                    events.size(),
                    Ids.age(events.get(0).id()));
        }
    }
}
