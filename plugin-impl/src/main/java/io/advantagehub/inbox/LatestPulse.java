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
    private long readAt;

    LatestPulse(BacklogMapper backlog, DeadLetterMapper deadLetters, Tally tally, LongSupplier nanos) {
        this.backlog = backlog;
        this.deadLetters = deadLetters;
        this.tally = tally;
        this.nanos = nanos;
    }

    @Override
    public synchronized Reading read() {
        Reading known = latest;
        long now = nanos.getAsLong();
        if (known == null || now - readAt > FRESH_NANOS) {
            known = look();
            latest = known;
            readAt = now;
        }
        return new Reading(known.backlog(), known.oldest(), known.waiting(), known.deadLetters(), tally.work());
    }

    private Reading look() {
        return new Reading(
                backlog.countNew(BOUND),
                backlog.findFirstNewBefore(Ids.LAST).map(Ids::age).orElse(Duration.ZERO),
                backlog.countWaiting(),
                deadLetters.count(),
                tally.work());
    }
}
