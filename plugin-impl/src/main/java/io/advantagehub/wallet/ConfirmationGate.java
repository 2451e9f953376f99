package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.time.Instant;
import java.util.UUID;

/** Whether what somebody wants has to be confirmed by a code first. Asked within the command's transaction. */
interface ConfirmationGate {

    Asked ask(Wanted wanted);

    /**
     * What is about to happen.
     *
     * @param id of the redemption, transfer or payout
     */
    record Wanted(Operation operation, UUID id, DistributorId who, Money amount) {}

    sealed interface Asked {

        /** It may be done at once. */
        record NotNeeded() implements Asked {}

        /** It waits for a code until then, that instant excluded. */
        record Waiting(UUID confirmationId, Instant until) implements Asked {}

        /** It needs a code, and there is no way to send one. */
        record Impossible() implements Asked {}
    }
}
