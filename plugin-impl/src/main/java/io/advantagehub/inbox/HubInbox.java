package io.advantagehub.inbox;

import io.advantagehub.api.internal.Backlog;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.database.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The inbox as the host and its own features see it. */
final class HubInbox implements AcceptHostEvents, Inbox, Backlog {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final InstantSource clock;
    private final Intake intake;
    private final BacklogMapper table;
    private final Crew crew;
    private final Recall recall;

    HubInbox(InstantSource clock, Intake intake, BacklogMapper table, Crew crew, Recall recall) {
        this.clock = clock;
        this.intake = intake;
        this.table = table;
        this.crew = crew;
        this.recall = recall;
    }

    @Override
    public List<Acceptance> accept(List<Delivery> batch, OnRejection onRejection) {
        Instant now = clock.instant();
        return intake.accept(
                batch.stream().map(delivery -> new Arrival(delivery, now)).toList(), onRejection);
    }

    @Override
    public List<Acceptance> acceptArrivals(List<Arrival> batch, OnRejection onRejection) {
        return intake.accept(batch, onRejection);
    }

    @Override
    public Drained drainOnce() {
        // An idle inbox writes nothing, not even a lease.
        return table.isAnyNew() ? crew.turn() : Drained.NOTHING;
    }

    @Override
    public Drained drain() {
        UUID end = Ids.next();
        Drained all = Drained.NOTHING;
        Optional<UUID> first = table.findFirstNewBefore(end);
        long lastProgress = System.nanoTime();
        while (first.isPresent()) {
            Drained drained = crew.turn();
            all = all.plus(drained);
            Optional<UUID> next = table.findFirstNewBefore(end);
            if (drained.more() || !next.equals(first)) {
                lastProgress = System.nanoTime();
            } else {
                waitForTheOther(lastProgress);
            }
            first = next;
        }
        return all;
    }

    @Override
    public int recall() {
        return recall.look();
    }

    @Override
    public long waiting() {
        return table.countWaiting();
    }

    @Override
    public long upTo(long bound) {
        return table.countNew(bound);
    }

    private static void waitForTheOther(long lastProgress) {
        if (System.nanoTime() - lastProgress > PATIENCE_NANOS) {
            throw new IllegalStateException("another process has the inbox and does not get on with it");
        }
        LockSupport.parkNanos(PAUSE_NANOS);
        if (Thread.interrupted()) {
            throw new IllegalStateException("interrupted while another process takes up events");
        }
    }
}
