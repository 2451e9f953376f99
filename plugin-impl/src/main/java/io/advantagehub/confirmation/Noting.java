package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.confirmation.EventMapper.Unnoted;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.Errand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what became of confirmations into the trail, in sets, soon after: the commit that takes a code carries no statement for
 * it, and what that commit wrote is what this reads, so that nothing is lost with a process and nothing is told that was rolled
 * back.
 */
final class Noting implements Errand {
    private static final int SET = 500;

    private final EventMapper rows;
    private final StoredTrail trail;
    private final Transactions transactions;

    Noting(EventMapper rows, StoredTrail trail, Transactions transactions) {
        this.rows = rows;
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public int run() {
        return transactions.own(() -> {
            List<Unnoted> unnoted = rows.lockUnnoted(SET);
            if (!unnoted.isEmpty()) {
                trail.write(unnoted.stream().flatMap(row -> steps(row).stream()).toList());
                rows.noted(unnoted.stream().map(Unnoted::id).toList());
            }
            return unnoted.size();
        });
    }

    /** All that happened since the state that was noted last, in its order. */
    static List<EventRow> steps(Unnoted row) {
        List<EventRow> steps = new ArrayList<>();
        if (row.noted().isEmpty() && row.state() != Status.NOT_REQUIRED) {
            steps.add(step(row, CodeEvent.ASKED, row.askedAt()).first(row.id()).from(row.addressHash()));
        }
        @Nullable Instant confirmedAt = row.confirmedAt();
        if (confirmedAt != null && !row.noted().equals(Status.CONFIRMED.name())) {
            steps.add(step(row, CodeEvent.CONFIRMED, confirmedAt).from(row.closedFrom()));
        }
        @Nullable Instant closedAt = row.closedAt();
        if (closedAt != null && row.state() != Status.NOT_REQUIRED) {
            EventRow end = step(row, CodeEvent.valueOf(row.state().name()), closedAt);
            steps.add(end.from(row.closedFrom()).because(row.reason()));
        }
        return steps;
    }

    private static EventRow step(Unnoted row, CodeEvent kind, Instant at) {
        return EventRow.of(kind, row.distributorId(), at).about(row.id(), row.operationType(), row.method());
    }
}
