package io.advantagehub.inbox;

import io.advantagehub.database.Ids;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Asks the database at most every few seconds, however many ask here. */
final class LatestPulse implements InboxPulse {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long BOUND = 1_000_000;

    private final BacklogMapper backlog;
    private final DeadLetterMapper deadLetters;
    private final Tally tally;
    private final LongSupplier nanos;
    private @Nullable Reading latest;
    private @Nullable RuntimeException failure;
    private long readAt;

    LatestPulse(BacklogMapper backlog, DeadLetterMapper deadLetters, Tally tally, LongSupplier nanos) {
        this.backlog = backlog;
        this.deadLetters = deadLetters;
        this.tally = tally;
        this.nanos = nanos;
    }

    @Override
    public synchronized Reading read() {
        boolean fresh = nanos.getAsLong() - readAt <= FRESH_NANOS;
        if (fresh && failure != null) {
            throw failure;
        }
        Reading known = latest;
        if (!fresh || known == null) {
            known = look();
        }
        return known;
    }

    @Override
    public InboxPulse.Work work() {
        return tally.work();
    }

    /** Remembers a failure as well, from when it is known: it may have taken the pool's whole patience. */
    private Reading look() {
        try {
            Reading reading = ask();
            latest = reading;
            failure = null;
            return reading;
        } catch (RuntimeException away) {
            failure = away;
            throw away;
        } finally {
            readAt = nanos.getAsLong();
        }
    }

    private Reading ask() {
        return new Reading(
                backlog.countNew(BOUND),
                backlog.findFirstNewBefore(Ids.LAST).map(Ids::age).orElse(Duration.ZERO),
                backlog.countWaiting(),
                deadLetters.count());
    }
}
