package io.advantagehub.inbox;

import io.advantagehub.api.internal.Awaited;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;

/** Ends the waiting of events for what may never come. Thread-safe. */
final class Waits {
    private final WaitMapper table;
    private final StoredEvents stored;
    private final List<Awaited> awaited;

    Waits(WaitMapper table, StoredEvents stored, Collection<Awaited> awaited) {
        this.table = table;
        this.stored = stored;
        this.awaited = List.copyOf(awaited);
    }

    /** It waits on until the transaction ends; where what it waited for has come meanwhile, all is to be looked at again. */
    StoredEvent lock(UUID id) {
        return table.lock(id).orElseThrow(() -> new ConcurrencyFailureException("the event does not wait any more"));
    }

    void discard(UUID id, Instant at) {
        StoredEvent event = lock(id);
        table.insertDiscarded(id, at);
        table.leave(id);
        stored.read(List.of(event), (unreadable, reason) -> {})
                .forEach(item -> awaited.forEach(kind -> kind.discarded(item)));
    }
}
