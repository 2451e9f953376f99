package io.advantagehub.inbox;

import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.inbox.DeadLetter.Status;
import io.advantagehub.inbox.DeadLetterMapper.DecisionRow;
import io.advantagehub.inbox.DeadLetterMapper.Wanted;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What administrators see of events that took no effect, and decide about them. Who decided what is kept. Thread-safe. */
final class DeadLetters {
    /** By the system's clock: after so long somebody should know that an event still waits. */
    static final Duration LONG = Duration.ofDays(7);

    private static final String RETRIED = "R";
    private static final String DISCARDED = "D";

    private final DeadLetterMapper table;
    private final Transactions transactions;
    private final InstantSource clock;
    private final WakeUp wakeUp;
    private final Waits waits;

    DeadLetters(DeadLetterMapper table, Transactions transactions, InstantSource clock, WakeUp wakeUp, Waits waits) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
        this.wakeUp = wakeUp;
        this.waits = waits;
    }

    /** What became of a decision. */
    sealed interface Outcome {
        record Decided(DeadLetter letter) implements Outcome {}

        /** There is none of that id. */
        record Unknown() implements Outcome {}

        /** It is as it is; a word for programs, and a text for people. */
        record Refused(String word, String why) implements Outcome {}
    }

    /** Newest first, below an id. */
    List<DeadLetter> find(UUID before, @Nullable Status status, int limit) {
        return table.find(new Wanted(before, Ids.before(LONG), null, status, limit));
    }

    /** Has it taken up again, in its old place in the order. */
    Outcome retry(UUID id, String actor) {
        return decided(id, letter -> {
            if (letter.status() == Status.DISCARDED) {
                return new Outcome.Refused("dead-letter-discarded", "This dead letter was discarded.");
            }
            if (letter.status() == Status.WAITING) {
                waits.lock(id);
            }
            if (table.renew(id) == 0) {
                return new Outcome.Refused(
                        "dead-letter-invalid",
                        "What was delivered was no valid event, or conflicts with one: taken up again it would be the"
                                + " same. Let the host send a right one under an id of its own.");
            }
            table.delete(id);
            keep(letter, RETRIED, actor);
            wakeUp.afterCommit();
            return new Outcome.Decided(letter.with(Status.RETRYING));
        });
    }

    /** Leaves it aside for good; again without effect. */
    Outcome discard(UUID id, String actor) {
        return decided(id, letter -> {
            if (letter.status() != Status.DISCARDED) {
                if (letter.status() == Status.WAITING) {
                    waits.discard(id, clock.instant());
                } else {
                    table.discard(id, clock.instant());
                }
                keep(letter, DISCARDED, actor);
            }
            return new Outcome.Decided(letter.with(Status.DISCARDED));
        });
    }

    private interface Decision {
        Outcome about(DeadLetter letter);
    }

    private Outcome decided(UUID id, Decision decision) {
        return transactions.own(() -> {
            table.lock(id);
            return table.find(new Wanted(Ids.LAST, Ids.before(LONG), id, null, 1)).stream()
                    .findFirst()
                    .map(decision::about)
                    .orElseGet(() -> noMore(id));
        });
    }

    /** It may have been one until somebody else decided, or the same one twice. */
    private Outcome noMore(UUID id) {
        return table.findRetried(id)
                .<Outcome>map(at -> new Outcome.Refused(
                        "dead-letter-retried",
                        "It was taken up again at " + at
                                + " and is no dead letter any more. Should it fail again, it is listed again."))
                .orElseGet(Outcome.Unknown::new);
    }

    private void keep(DeadLetter letter, String decision, String actor) {
        DecisionRow row = new DecisionRow(Ids.next(), letter.id(), decision, letter.cause(), actor, clock.instant());
        NewRows.write(List.of(row), table::insertDecision);
    }
}
