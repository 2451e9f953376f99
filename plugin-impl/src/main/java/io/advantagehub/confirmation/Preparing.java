package io.advantagehub.confirmation;

import io.advantagehub.api.Instants;
import io.advantagehub.api.spi.ProtectedOperation.Mode;
import io.advantagehub.clock.SystemTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and locks the operation behind a confirmation. */
final class Preparing {
    private static final String DELIVERED = "D";

    private final Registry registry;
    private final DueMapper executions;
    private final SystemTime time;

    Preparing(Registry registry, DueMapper executions, SystemTime time) {
        this.registry = registry;
        this.executions = executions;
        this.time = time;
    }

    /** Empty where it waits no more, or nobody executes such an operation any more. */
    Optional<Prepared> prepare(ConfirmationRow row) {
        @Nullable UUID own = row.operationId();
        if (own != null) {
            return registry.own(row.operationType())
                    .flatMap(type -> type.lock(own).map(operation -> new OwnPrepared(type, operation)));
        }
        if (row.mode().equals(DELIVERED)) {
            return Optional.of(new HostPrepared(row, null, this::deliver));
        }
        return registry.bean(row.operationType()).map(host -> new HostPrepared(row, host, this::deliver));
    }

    private void deliver(ConfirmationRow row) {
        executions.deliver(row.id(), Instants.cut(time.now()));
    }

    static String code(Mode mode) {
        return mode == Mode.DELIVERED ? DELIVERED : "T";
    }
}
