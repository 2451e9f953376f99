package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/** One of the plugin's own: its rows are locked before the confirmation's, so it is executed before the code is taken. */
final class OwnPrepared implements Prepared {
    private final OwnOperation type;
    private final OwnOperation.Waiting operation;

    OwnPrepared(OwnOperation type, OwnOperation.Waiting operation) {
        this.type = type;
        this.operation = operation;
    }

    @Override
    public String fields() {
        return Canonical.text(operation.fields());
    }

    @Override
    public Optional<PhoneNumber> to() {
        return operation.to();
    }

    @Override
    public Optional<String> payeeName() {
        return type.payeeName(operation.fields());
    }

    @Override
    public Taken run(Taking taking) {
        OwnOperation.Result result = operation.execute();
        if (result instanceof OwnOperation.Result.Refused refused) {
            throw Undone.refused(refused.problem().word());
        }
        String status = ((OwnOperation.Result.Done) result).status();
        taking.as(Status.EXECUTED, status);
        return new Taken(Status.EXECUTED, status);
    }

    @Override
    public void extend(Instant until) {
        operation.extend(until);
    }

    @Override
    public void cancel(String reason) {
        operation.cancel(reason);
    }
}
