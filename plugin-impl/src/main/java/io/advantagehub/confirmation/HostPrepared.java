package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.api.spi.ProtectedOperation.Answer;
import io.advantagehub.api.spi.ProtectedOperation.Execution;
import io.advantagehub.api.spi.ProtectedOperation.OnError;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the host's, of which nothing is known but its fields: executed by the host within the transaction, or delivered after
 * it. The code is taken first: of two who have it, the other waits before the host is called.
 */
final class HostPrepared implements Prepared {
    private static final Logger LOG = LoggerFactory.getLogger(HostPrepared.class);

    private final ConfirmationRow row;
    private final @Nullable ProtectedOperation transactional;
    private final Consumer<ConfirmationRow> delivery;

    /** @param transactional who executes it within the transaction; it is delivered where absent */
    HostPrepared(ConfirmationRow row, @Nullable ProtectedOperation transactional, Consumer<ConfirmationRow> delivery) {
        this.row = row;
        this.transactional = transactional;
        this.delivery = delivery;
    }

    @Override
    public String fields() {
        return row.fields();
    }

    @Override
    public Optional<PhoneNumber> to() {
        return Optional.empty();
    }

    @Override
    public Optional<String> payeeName() {
        return Optional.empty();
    }

    @Override
    public Taken run(Taking taking) {
        if (transactional == null) {
            taking.as(Status.CONFIRMED, null);
            delivery.accept(row);
            return new Taken(Status.CONFIRMED, null);
        }
        taking.as(Status.EXECUTED, null);
        if (answer(transactional) instanceof Answer.Failed failed) {
            throw Undone.refused(failed.reason());
        }
        return new Taken(Status.EXECUTED, null);
    }

    private Answer answer(ProtectedOperation host) {
        try {
            Answer answer = host.execute(new Execution(row.id(), row.who(), Canonical.fields(row.fields())));
            if (answer instanceof Answer.Later) {
                throw new IllegalStateException(row.operationType() + " is TRANSACTIONAL and cannot be done later");
            }
            return answer;
        } catch (RuntimeException failure) {
            LOG.warn("{} {} could not be executed", row.operationType(), row.id(), failure);
            throw Undone.failed(host.shape().onError() == OnError.FAIL, failure);
        }
    }

    @Override
    public void extend(Instant until) {
        // It waits as long as its confirmation does.
    }

    @Override
    public void cancel(String reason) {
        // The host sees its confirmation's status.
    }
}
