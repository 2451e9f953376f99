package io.advantagehub.routes.webhook;

import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.api.usecase.OnRejection;
import java.util.Collections;
import java.util.List;

/** Hands a batch over, whole or not at all, and says what became of it. */
final class Taker {
    private final AcceptHostEvents inbox;

    Taker(AcceptHostEvents inbox) {
        this.inbox = inbox;
    }

    /** How much of a batch is durable since now, and how much was before. */
    record Taken(int accepted, int duplicates) {}

    /**
     * Takes a batch.
     *
     * @throws Refusal where an event is invalid or in conflict
     */
    Taken take(Batch batch) {
        List<Acceptance> acceptances = DatabaseAway.unless(() -> accept(batch.deliveries()));
        Errors invalid = new Errors();
        Errors conflicts = new Errors();
        for (int i = 0; i < acceptances.size(); i++) {
            note(i, acceptances.get(i), invalid, conflicts);
        }
        if (!invalid.isEmpty()) {
            throw invalid.invalidEvent();
        }
        if (!conflicts.isEmpty()) {
            throw conflicts.eventConflict();
        }
        return new Taken(
                Collections.frequency(acceptances, new Acceptance.Accepted()),
                Collections.frequency(acceptances, new Acceptance.Duplicate()));
    }

    private List<Acceptance> accept(List<Delivery> deliveries) {
        return deliveries.isEmpty() ? List.of() : inbox.accept(deliveries, OnRejection.KEEP_NOTHING);
    }

    private static void note(int index, Acceptance acceptance, Errors invalid, Errors conflicts) {
        if (acceptance instanceof Acceptance.Refused refused) {
            refused.faults().forEach(fault -> invalid.add(index, fault));
        } else if (acceptance instanceof Acceptance.Conflicting) {
            conflicts.add(index, Fault.invalid("id", "must not be taken by an event with other content"));
        }
    }
}
