package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.Instants;
import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The trail in the database. */
final class StoredTrail implements CodeTrail {
    private final EventMapper rows;
    private final Gatekeeper gatekeeper;
    private final Whence whence;
    private final InstantSource clock;
    private final Map<CodeEvent, LongAdder> written = Arrays.stream(CodeEvent.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> new LongAdder()));

    StoredTrail(EventMapper rows, Gatekeeper gatekeeper, Whence whence, InstantSource clock) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.whence = whence;
        this.clock = clock;
    }

    /** The address of the present request, as it is kept. */
    byte @Nullable [] here() {
        return gatekeeper.hash(whence.address().orElse(null));
    }

    /** Somebody did it in the present request. */
    void note(CodeEvent kind, ConfirmationRow row) {
        write(List.of(EventRow.of(kind, row.distributorId(), now())
                .about(row.id(), row.operationType(), row.method())
                .from(here())));
    }

    /** A guess at a first code of an app was wrong, and perhaps the last before a lock. */
    void noteAppCode(String who, boolean locks) {
        EventRow wrong = EventRow.of(CodeEvent.WRONG, who, now());
        EventRow locked = EventRow.of(CodeEvent.LOCKED, who, now());
        write((locks ? List.of(wrong, locked) : List.of(wrong))
                .stream()
                        .map(row -> new EventRow(
                                row.id(), row.at(), row.kind(), who, null, null, Method.TOTP, here(), null, null))
                        .toList());
    }

    @Override
    public void note(Act act) {
        write(List.of(EventRow.of(act.kind(), act.who().value(), now())
                .from(here())
                .by(act.administrator())
                .because(act.reason())));
    }

    /** With one statement, in the caller's transaction; counted when that commits. */
    void write(Collection<EventRow> events) {
        if (events.isEmpty()) {
            return;
        }
        NewRows.write(events, rows::insert);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(events);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(events);
            }
        });
    }

    private void count(Collection<EventRow> events) {
        events.forEach(event -> written(event.kind(), 1));
    }

    private void written(CodeEvent kind, long more) {
        counter(kind).add(more);
    }

    @Override
    public long written(CodeEvent kind) {
        return counter(kind).sum();
    }

    private LongAdder counter(CodeEvent kind) {
        return java.util.Objects.requireNonNull(written.get(kind));
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
