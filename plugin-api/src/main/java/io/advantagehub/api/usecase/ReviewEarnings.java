package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Earnings that fair play found suspicious, for a host's own pages: the queue, what an administrator decides about each, and
 * what whoever earned it says to that. Thread-safe.
 */
public interface ReviewEarnings {
    /** Characters. */
    int LONGEST_REASON = 500;
    /** Characters. */
    int LONGEST_APPEAL = 1_000;

    /** Newest first. */
    List<Review> newest(Wanted wanted);

    /** It was earned fairly: what is left of it goes on as if it had never been held. Once. */
    Outcome release(UUID review, Decision decision);

    /**
     * It was not: what is left of it is taken back. Once.
     *
     * @throws IllegalArgumentException where no reason is given
     */
    Outcome refuse(UUID review, Decision decision);

    /** What of somebody's is held or was decided, newest first. */
    List<Own> own(DistributorId who, int most);

    /**
     * Notes what somebody says to what is held of theirs or was refused them; it decides nothing. Once for each.
     *
     * @param text 1 to {@value #LONGEST_APPEAL} characters
     * @throws IllegalArgumentException where it has less or more
     */
    Appealed appeal(DistributorId who, UUID review, String text);

    /** How far it has come. */
    enum Status {
        /** Future until somebody decides. */
        HELD,
        /** Noted only: nothing was held. */
        NOTED,
        RELEASED,
        REFUSED;

        /** Whether there is anything to appeal, of what was not appealed before. */
        public boolean isAppealable() {
            return this == HELD || this == REFUSED;
        }
    }

    /**
     * Which part of the queue.
     *
     * @param status null for all
     * @param below the last one of the part before; null for the first part
     * @param most 1 to 200
     */
    record Wanted(@Nullable Status status, @Nullable UUID below, int most) {
        private static final int LIMIT = 200;

        public Wanted {
            if (most < 1 || most > LIMIT) {
                throw new IllegalArgumentException("most must be 1 to " + LIMIT);
            }
        }
    }

    /**
     * A suspicious earning, as an administrator sees it.
     *
     * @param amount what was earned
     * @param left what refunds have left of it
     * @param moved what the decision released or took
     * @param appeal what whoever earned it says
     */
    record Review(
            UUID id,
            Status status,
            DistributorId distributorId,
            DistributorId buyerId,
            OrderId orderId,
            Money amount,
            Money left,
            int score,
            List<Why> reasons,
            Instant foundAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note,
            @Nullable Money moved,
            @Nullable String appeal,
            @Nullable Instant appealedAt) {
        public Review {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String toString() {
            return "Review[" + id + ", " + status + "]";
        }
    }

    /**
     * One reason.
     *
     * @param score what it counts
     * @param text in words, by language tag
     */
    record Why(String code, int score, Map<String, String> text) {
        public Why {
            text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
        }
    }

    /** The same as whoever earned it sees it. No reasons: they would tell how not to be found. */
    record Own(
            UUID id,
            Status status,
            OrderId orderId,
            Money amount,
            Instant heldAt,
            @Nullable Instant decidedAt,
            @Nullable String appeal) {

        @Override
        public String toString() {
            return "Own[" + id + ", " + status + "]";
        }
    }

    /**
     * An administrator's word.
     *
     * @param administrator the host's name of whoever decides
     * @param reason for whoever reads it later, at most {@value #LONGEST_REASON} characters
     */
    record Decision(String administrator, @Nullable String reason) {
        public Decision {
            if (reason != null && reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("reason must have at most " + LONGEST_REASON + " characters");
            }
        }

        /** Whether a reason is given. */
        public boolean isReasoned() {
            return reason != null && !reason.isBlank();
        }

        @Override
        public String toString() {
            return "Decision[" + administrator + "]";
        }
    }

    /** What became of a decision. */
    sealed interface Outcome {

        record Done(Review review) implements Outcome {}

        /** Nothing was moved: it was decided before, or only noted. */
        record NotHeld(Status status) implements Outcome {}

        record NotThere() implements Outcome {}
    }

    /** What became of an appeal. */
    enum Appealed {
        NOTED,
        /** One was noted before, or there is nothing held or refused. */
        NOT_POSSIBLE,
        NOT_THERE
    }
}
