package io.advantagehub.plugin;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.DueWork.Passage;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does all that falls due, one passage of time at a time: a sweep that came between a clock moved on purpose and its
 * due work would take the way between for a standstill and tell only the latest news. What was accepted takes effect
 * first, since it may cancel what falls due. Thread-safe.
 */
final class PassingTime {
    private final Runnable drain;
    private final List<DueWork> dueWork;

    PassingTime(Runnable drain, List<DueWork> dueWork) {
        this.drain = drain;
        this.dueWork = dueWork;
    }

    /** Reads, or moves, the clock when nobody else does, and does what is due by then; says when that is. */
    Instant pass(Supplier<Instant> clock, Passage passage) {
        return pass(clock, now -> passage);
    }

    /** @param passage asked after the clock */
    synchronized Instant pass(Supplier<Instant> clock, Function<Instant, Passage> passage) {
        drain.run();
        Instant now = clock.get();
        Passage how = passage.apply(now);
        dueWork.forEach(work -> work.runDue(now, how));
        return now;
    }
}
