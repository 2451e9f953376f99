package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.edge.Problem;
import java.time.Instant;
import java.util.UUID;

/** Whether what somebody wants has to be confirmed by a code first. Asked within the command's transaction. */
interface ConfirmationGate {

    Asked ask(Wanted wanted);

    /** Whether {@link #ask} would have somebody confirm that; in doubt it would. Asked before anything is locked. */
    default boolean isNeeded(Operation operation, OperationFields fields) {
        return true;
    }

    /** What waited for a code was called off. */
    default void calledOff(UUID confirmationId, String reason) {}

    /**
     * What is about to happen.
     *
     * @param id of the redemption, transfer or payout
     * @param fields all that matters of it: what a code is bound to
     */
    record Wanted(Operation operation, UUID id, DistributorId who, Money amount, OperationFields fields) {}

    sealed interface Asked {

        /** It may be done at once. */
        record NotNeeded() implements Asked {}

        /** It waits for a code until then, that instant excluded. */
        record Waiting(UUID confirmationId, Instant until) implements Asked {}

        /** It needs a code, and none can be had. */
        record Refused(Problem problem) implements Asked {}
    }
}
