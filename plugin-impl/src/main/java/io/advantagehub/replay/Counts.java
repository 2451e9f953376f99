package io.advantagehub.replay;

import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.inbox.Drained;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What this run met. Thread-safe: one thread accepts, one drains. */
final class Counts {
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();

    void read() {
        events.incrementAndGet();
    }

    void accepted(List<Acceptance> answers) {
        for (Acceptance answer : answers) {
            if (answer instanceof Acceptance.Duplicate) {
                duplicates.incrementAndGet();
            } else if (!(answer instanceof Acceptance.Accepted)) {
                rejected.incrementAndGet();
            }
        }
    }

    void drained(Drained drained) {
        rejected.addAndGet(drained.parked());
    }

    long events() {
        return events.get();
    }

    long duplicates() {
        return duplicates.get();
    }

    /** Conflicts, and what became a dead letter. */
    long rejected() {
        return rejected.get();
    }
}
