package io.advantagehub.inbox;

import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.database.IdList;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.inbox.ParkingMapper.DeadLetterRow;
import io.advantagehub.inbox.WorkMapper.Settled;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;

/** What happens to events within one transaction. Its statements are counted by batches, not by events. */
final class Turn {
    private static final String FAILED = "failed";

    private final WorkMapper work;
    private final ParkingMapper parking;
    private final StoredEvents stored;
    private final List<InboxHandler> handlers;

    Turn(WorkMapper work, ParkingMapper parking, StoredEvents stored, Collection<InboxHandler> handlers) {
        this.work = work;
        this.parking = parking;
        this.stored = stored;
        this.handlers = handlers.stream()
                .sorted(Comparator.comparing(InboxHandler::phase))
                .toList();
    }

    /**
     * Has the handlers take up these events, and writes what became of each.
     *
     * @param along how many that wait for them may be taken up with them
     */
    Drained takeUp(List<StoredEvent> events, int along) {
        stored.goOn();
        List<Settled> settled = new ArrayList<>();
        List<DeadLetterRow> deadLetters = new ArrayList<>();
        List<Item> items = stored.read(events, (event, reason) -> park(event, reason, settled, deadLetters));
        WorkingBatch batch = new WorkingBatch(
                items,
                keys -> stored.waiting(keys, along, (event, reason) -> park(event, reason, settled, deadLetters)));
        for (InboxHandler handler : handlers) {
            handler.handle(batch);
            batch.handlerEnded();
        }
        settled.addAll(batch.settled());
        deadLetters.addAll(batch.deadLetters());
        NewRows.write(batch.findings(), parking::insertFindings);
        return settle(settled, deadLetters);
    }

    /** Parks an event that failed alone. */
    Drained park(StoredEvent event, Throwable reason) {
        return settle(List.of(Settled.parked(event.id())), List.of(letter(event, reason)));
    }

    private static void park(
            StoredEvent event, RuntimeException reason, List<Settled> settled, List<DeadLetterRow> deadLetters) {
        settled.add(Settled.parked(event.id()));
        deadLetters.add(letter(event, reason));
    }

    private Drained settle(List<Settled> settled, List<DeadLetterRow> deadLetters) {
        // What waits on as before may count as unchanged.
        if (write(settled) < settled.size() - count(settled, Settled.WAITING)) {
            throw new OptimisticLockingFailureException("another worker has settled some of these events");
        }
        NewRows.write(deadLetters, parking::insertDeadLetters);
        return new Drained(
                count(settled, Settled.DONE), count(settled, Settled.WAITING), count(settled, Settled.PARKED), true);
    }

    private int write(List<Settled> settled) {
        List<UUID> done =
                settled.stream().filter(Settled::isDone).map(Settled::id).toList();
        List<Settled> others = settled.stream().filter(end -> !end.isDone()).toList();
        return (done.isEmpty() ? 0 : work.done(IdList.of(done)))
                + (others.isEmpty() ? 0 : work.settle(JsonRows.of(others)));
    }

    private static int count(List<Settled> settled, String state) {
        return (int) settled.stream().filter(end -> end.state().equals(state)).count();
    }

    /** The reason's message may quote data of the event. */
    private static DeadLetterRow letter(StoredEvent event, Throwable reason) {
        boolean tooLarge = Overflow.is(reason);
        return new DeadLetterRow(
                event.id(),
                event.sourceNo(),
                event.eventId(),
                event.type(),
                tooLarge ? Overflow.WORD : FAILED,
                tooLarge ? Overflow.WHY : Causes.of(reason),
                null,
                event.asOf());
    }
}
