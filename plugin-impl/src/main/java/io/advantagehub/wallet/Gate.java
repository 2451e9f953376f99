package io.advantagehub.wallet;

import io.advantagehub.api.OperationFields;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.Confirmations.Question;
import java.util.UUID;

/** What the settings protect waits for a code. */
final class Gate implements ConfirmationGate {
    private final Confirmations confirmations;

    Gate(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public Asked ask(Wanted wanted) {
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
    public boolean isNeeded(Operation operation, OperationFields fields) {
        return confirmations.isNeeded(operation.type(), fields);
    }

    @Override
    public void calledOff(UUID confirmationId, String reason) {
        confirmations.operationEnded(confirmationId, reason);
    }
}
