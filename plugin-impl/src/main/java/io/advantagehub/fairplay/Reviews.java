package io.advantagehub.fairplay;

import io.advantagehub.accrual.HeldAccruals;
import io.advantagehub.api.Instants;
import io.advantagehub.api.edge.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what is held, once each. Each command belongs in a transaction of the caller's. Thread-safe. */
class Reviews {
    private static final String REFUSED = "review-refused";
    private static final Problem NOT_FOUND = new Problem(404, "not-found", "There is nothing here.");
    private static final Problem NOTHING_HELD =
            new Problem(409, "nothing-held", "This was only noted: nothing of it is held.");

    private final ReviewMapper rows;
    private final HeldAccruals held;
    private final InstantSource clock;

    Reviews(ReviewMapper rows, HeldAccruals held, InstantSource clock) {
        this.rows = rows;
        this.held = held;
        this.clock = clock;
    }

    /** What became of a command. */
    sealed interface Outcome {
        record Decided(ReviewRow row) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    /** @param by at most 64 characters of ASCII */
    Outcome decide(UUID id, Verdict verdict, @Nullable String note, String by) {
        Optional<ReviewRow> found = rows.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Refused(NOT_FOUND);
        }
        ReviewRow row = found.get();
        return switch (row.told()) {
            case HELD -> decided(row, verdict, note, by);
            case NOTED -> new Outcome.Refused(NOTHING_HELD);
            case RELEASED, REFUSED -> new Outcome.Refused(before(row));
        };
    }

    private Outcome decided(ReviewRow row, Verdict verdict, @Nullable String note, String by) {
        Instant now = Instants.cut(clock.instant());
        long moved =
                verdict == Verdict.RELEASE ? held.release(row.key(), now) : held.refuse(row.key(), now, by, REFUSED);
        ReviewRow decided = row.decided(verdict, by, now, note, moved);
        rows.decide(decided);
        return new Outcome.Decided(decided);
    }

    private static Problem before(ReviewRow row) {
        return new Problem(
                409,
                "review-decided",
                "This was decided before and is not decided twice.",
                Map.of("status", row.told().name()));
    }

    /** Notes what somebody says to what is held of theirs, or was refused them; once. */
    boolean appeal(UUID id, String distributor, String text) {
        return rows.appeal(id, distributor, text, Instants.cut(clock.instant())) > 0;
    }
}
