package io.advantagehub.inbox;

import io.advantagehub.database.Outage;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import io.advantagehub.lease.LeaseLost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batch after batch of one sequence of events. A batch that fails is halved until the event that fails it stands alone
 * and is parked, what waited for it not even going along; a database that fails is nobody's fault, and the batch is
 * left as it was. One that was too much for the time or the memory there is becomes smaller too, but nothing is parked
 * for it.
 */
final class Stint {
    private static final Logger LOG = LoggerFactory.getLogger(Stint.class);

    private final Batches batches;
    private final BiFunction<Share, Integer, List<StoredEvent>> next;
    private final Suspicion suspicion;

    Stint(Batches batches, BiFunction<Share, Integer, List<StoredEvent>> next, Suspicion suspicion) {
        this.batches = batches;
        this.next = next;
        this.suspicion = suspicion;
    }

    Drained batch(Share share) {
        List<StoredEvent> events = new ArrayList<>();
        try {
            Drained drained = batches.take(share, events, next, suspicion);
            suspicion.passed(events.size());
            return drained;
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            boolean tooMuch = failure instanceof OutOfMemoryError || Outage.isTimeOut(failure);
            if (tooMuch && !events.isEmpty() && !suspicion.isAlone(events.size())) {
                suspicion.failed(events.size());
            }
            if (tooMuch || events.isEmpty() || Outage.is(failure)) {
                throw failure;
            }
            return isolate(events, failure, share);
        }
    }

    private Drained isolate(List<StoredEvent> events, Throwable failure, Share share) {
        if (!suspicion.isAlone(events.size())) {
            suspicion.failed(events.size());
            LOG.warn("a batch of {} events failed and is made smaller: {}", events.size(), Causes.of(failure));
            return new Drained(0, 0, 0, true);
        }
        StoredEvent poison = events.get(0);
        LOG.error(
                "event {} of source number {} fails and is parked: {}",
                poison.eventId(),
                poison.sourceNo(),
                Causes.of(failure));
        suspicion.found();
        return batches.park(share, poison, failure);
    }
}
