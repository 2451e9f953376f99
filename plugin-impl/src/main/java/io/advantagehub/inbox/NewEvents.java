package io.advantagehub.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker's flow begins: takes up one batch. Where there is nothing new it waits to be woken, and for a while only,
 * since what other nodes accept wakes their own workers.
 */
final class NewEvents implements Supplier<@Nullable Drained> {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Where there is something, which others have or which is to wait for what goes before. */
    private static final Duration SOON = Duration.ofMillis(50);

    private final BacklogMapper table;
    private final Worker worker;
    private final Semaphore woken = new Semaphore(0);
    private Duration pause = FIRST_PAUSE;

    NewEvents(BacklogMapper table, Worker worker) {
        this.table = table;
        this.worker = worker;
    }

    void wake() {
        woken.release();
    }

    @Override
    public @Nullable Drained get() {
        Drained drained = takeUp();
        if (drained.more()) {
            return drained;
        }
        sleep(drained == Drained.BLOCKED ? SOON : LOOK_AGAIN);
        return null;
    }

    /** A database that is away is asked ever more seldom. */
    private Drained takeUp() {
        try {
            // An idle inbox writes nothing, not even a lease.
            Drained drained = table.isAnyNew() ? worked() : Drained.NOTHING;
            pause = FIRST_PAUSE;
            return drained;
        } catch (RuntimeException | Error failure) {
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            throw failure;
        }
    }

    private Drained worked() {
        Drained drained = worker.work();
        return drained.more() ? drained : Drained.BLOCKED;
    }

    private void sleep(Duration time) {
        try {
            if (woken.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
