package io.advantagehub.wallet;

import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.Confirmations.Question;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the settings protect waits for a code, unless the property {@code advantage-hub.confirmation.at-once} has it done at once. */
final class Gate implements ConfirmationGate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final boolean atOnce;
    private final Confirmations confirmations;

    Gate(boolean atOnce, Confirmations confirmations) {
        this.atOnce = atOnce;
        this.confirmations = confirmations;
        if (atOnce) {
            LOG.warn("Redemptions, transfers and payouts are confirmed at once, without a code"
                    + " (advantage-hub.confirmation.at-once=true)");
        }
    }

    @Override
    public Asked ask(Wanted wanted) {
        if (atOnce) {
            return new Asked.NotNeeded();
        }
        Confirmations.Asked asked =
                confirmations.ask(new Question(wanted.operation().type(), wanted.id(), wanted.who(), wanted.fields()));
        if (asked instanceof Confirmations.Asked.Waiting waiting) {
            return new Asked.Waiting(
                    waiting.confirmation().id(), waiting.confirmation().expiresAt());
        }
        return asked instanceof Confirmations.Asked.Refused refused
                ? new Asked.Refused(refused.problem())
                : new Asked.NotNeeded();
    }

    @Override
    public void calledOff(UUID confirmationId, String reason) {
        confirmations.operationEnded(confirmationId, reason);
    }
}
