package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's wrong codes in a row, over all codes, operations and phones (contract §3), for whoever checks codes that belong to no
 * confirmation. Thread-safe.
 */
public interface FailureBudget {

    /**
     * Counts a guess at an app's code, in a commit of its own, before anybody is told whether it was right. Not counted is not to be
     * looked at. {@link CodeTrail} keeps it as a wrong one.
     */
    Guess burn(DistributorId who);

    /**
     * {@link Guess.Locked} or {@link Guess.Disabled} where no code of the person's is to be looked at now. In the
     * caller's transaction.
     */
    Optional<Guess> refusal(DistributorId who);

    /** The guess was right: what was counted is forgotten. In the caller's transaction, as its last. */
    void right(DistributorId who);

    sealed interface Guess {

        /** @param attemptsLeft if it should be wrong; with none the person is locked until then */
        record Counted(int attemptsLeft, Instant lockedUntil) implements Guess {}

        /** The person can neither ask for a code nor enter one until then. */
        record Locked(Instant until) implements Guess {}

        /** A hundred wrong ones: nothing is taken until an administrator's recovery. */
        record Disabled() implements Guess {}
    }
}
