package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims of sponsors whose newcomer's click was lost, for a host's own pages: made, shown and decided just as over HTTP.
 * Thread-safe.
 */
public interface ClaimNewcomers {
    /** Characters of what people write. */
    int LONGEST = 1_000;

    /**
     * Says that a newcomer came through somebody.
     *
     * @return the same whether there is such a newcomer or not: nobody learns by it who exists
     */
    Claimed claim(Wish wish);

    /** What somebody claimed, newest first. */
    List<Own> own(DistributorId claimant, int most);

    /** For administrators, newest first. */
    List<Claim> newest(Wanted wanted);

    /** The claimant becomes the newcomer's sponsor, from now on. Once. */
    Outcome grant(UUID claim, Decision decision);

    /** The claimant reads why not. Once. */
    Outcome decline(UUID claim, Decision decision);

    /**
     * What somebody claims.
     *
     * @param reason 1 to {@value #LONGEST} characters
     */
    record Wish(DistributorId claimant, DistributorId newcomer, String reason) {
        public Wish {
            reason = words("reason", reason);
        }

        @Override
        public String toString() {
            return "Wish[" + claimant + "]";
        }
    }

    /** What became of it. */
    enum Claimed {
        /** For a decision: now, or since it was claimed before. */
        WAITS,
        DECIDED_BEFORE,
        /** As many as may be wait already. */
        TOO_MANY,
        NOBODY_SPONSORS_THEMSELVES,
        TERMS_NOT_ACCEPTED
    }

    /** How far it has come. */
    enum Status {
        OPEN,
        GRANTED,
        DECLINED
    }

    /**
     * A claim as whoever made it sees it.
     *
     * @param answer the administrator's words
     * @param texts what became of it, by language tag
     */
    record Own(
            UUID id,
            Status status,
            DistributorId newcomer,
            Instant claimedAt,
            @Nullable String answer,
            Map<String, String> texts) {
        public Own {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }

        @Override
        public String toString() {
            return "Own[" + id + ", " + status + "]";
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
     * A claim as administrators see it.
     *
     * @param reason the claimant's words; null where they were erased
     * @param sponsor whom the newcomer has now
     * @param obstacle what stands against granting it now, in one word such as {@code has-sponsor}; null where nothing does
     */
    record Claim(
            UUID id,
            Status status,
            DistributorId claimant,
            DistributorId newcomer,
            @Nullable String reason,
            Instant claimedAt,
            @Nullable DistributorId sponsor,
            @Nullable String obstacle,
            @Nullable String decidedBy,
            @Nullable String answer) {

        @Override
        public String toString() {
            return "Claim[" + id + ", " + status + "]";
        }
    }

    /**
     * An administrator's word.
     *
     * @param administrator the host's name of whoever decides
     * @param answer for the claimant, 1 to {@value #LONGEST} characters
     */
    record Decision(String administrator, String answer) {
        public Decision {
            answer = words("answer", answer);
        }

        @Override
        public String toString() {
            return "Decision[" + administrator + "]";
        }
    }

    /** What became of a decision. */
    sealed interface Outcome {

        record Done(Claim claim) implements Outcome {}

        record DecidedBefore(Status status) implements Outcome {}

        /** @param obstacle in one word such as {@code has-sponsor}, {@code sponsor-cycle}, {@code host-refused} */
        record NotGrantable(String obstacle) implements Outcome {}

        record NotThere() implements Outcome {}
    }

    private static String words(String what, String written) {
        String words = written.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException(what + " must have 1 to " + LONGEST + " characters");
        }
        return words;
    }
}
