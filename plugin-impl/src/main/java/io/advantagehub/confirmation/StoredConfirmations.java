package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.Instants;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.confirmation.ConfirmationMapper.End;
import io.advantagehub.confirmation.Wording.Subject;
import io.advantagehub.settings.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Confirmations in the database. */
final class StoredConfirmations implements Confirmations {
    private final ConfirmationMapper rows;
    private final Asking asking;
    private final Whence whence;
    private final Supplier<Map<String, OwnOperation>> operations;
    private final Settings settings;
    private final InstantSource clock;

    /** @param operations looked up late: who implements one may need this to be there first */
    StoredConfirmations(
            ConfirmationMapper rows,
            Asking asking,
            Whence whence,
            ObjectProvider<OwnOperation> operations,
            Settings settings,
            InstantSource clock) {
        this.rows = rows;
        this.asking = asking;
        this.whence = whence;
        this.operations = SingletonSupplier.of(
                () -> operations.stream().collect(Collectors.toMap(OwnOperation::type, operation -> operation)));
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Asked ask(Question question) {
        if (!isNeeded(question.type(), question.fields())) {
            return new Asked.NotNeeded();
        }
        OwnOperation operation = operation(question.type());
        Subject subject = new Subject(
                question.type(),
                operation.shape(),
                question.fields(),
                operation.payeeName(question.fields()).orElse(null));
        return asking.ask(new Draft(
                subject,
                question.who(),
                question.operation(),
                question.to(),
                whence.address().orElse(null)));
    }

    @Override
    public boolean isNeeded(String type, OperationFields fields) {
        Shape shape = operation(type).shape();
        return !Registry.isSwitchable(type) || new Rules(settings.snapshot()).isProtected(type, shape, fields);
    }

    @Override
    public void operationEnded(UUID confirmation, String reason) {
        rows.close(confirmation, new End(Status.CANCELLED, now(), null, reason), null);
    }

    @Override
    public Map<UUID, Confirmation> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Instant now = now();
        return rows.findAll(ids).stream()
                .collect(Collectors.toMap(ConfirmationRow::id, row -> Views.confirmation(row, now)));
    }

    private OwnOperation operation(String type) {
        OwnOperation operation = operations.get().get(type);
        if (operation == null) {
            throw new IllegalArgumentException("no operation of the plugin's own: " + type);
        }
        return operation;
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
