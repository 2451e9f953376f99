package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.OperationFields.Value;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Kind;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.confirmation.ConfirmationMapper.Seal;
import io.advantagehub.confirmation.Confirmations.Asked;
import io.advantagehub.confirmation.Wording.Subject;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.settings.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A host's own operations: are they whole, do they have to be confirmed? In the caller's transaction. */
final class HostOperations {
    private static final int LONGEST = 700;

    private final ConfirmationMapper rows;
    private final Registry registry;
    private final Asking asking;
    private final Seals seals;
    private final Settings settings;
    private final InstantSource clock;

    HostOperations(
            ConfirmationMapper rows,
            Registry registry,
            Asking asking,
            Seals seals,
            Settings settings,
            InstantSource clock) {
        this.rows = rows;
        this.registry = registry;
        this.asking = asking;
        this.seals = seals;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param address from where it is asked, where that counts */
    record Wish(
            String type,
            DistributorId who,
            OperationFields fields,
            @Nullable String address) {}

    Asked ask(Wish wish) {
        Optional<Shape> shape = registry.ofHost(wish.type());
        if (shape.isEmpty()) {
            return new Asked.Refused(Problems.UNKNOWN_TYPE);
        }
        Optional<Problem> fault = fault(shape.get(), wish.fields());
        if (fault.isPresent()) {
            return new Asked.Refused(fault.get());
        }
        if (!new Rules(settings.snapshot()).isProtected(wish.type(), shape.get(), wish.fields())) {
            return new Asked.Waiting(notRequired(wish, shape.get()));
        }
        Subject subject = new Subject(wish.type(), shape.get(), wish.fields(), null);
        return asking.ask(new Draft(subject, wish.who(), null, null, wish.address()));
    }

    private static Optional<Problem> fault(Shape shape, OperationFields fields) {
        Set<String> unknown = new HashSet<>(fields.values().keySet());
        int length = 0;
        for (Field field : shape.fields()) {
            unknown.remove(field.name());
            @Nullable Value value = fields.values().get(field.name());
            Optional<Problem> fault = fault(field, value);
            if (fault.isPresent()) {
                return fault;
            }
            length += String.valueOf(value instanceof Value.Text text ? text.text() : "")
                    .length();
        }
        if (!unknown.isEmpty()) {
            return Optional.of(Problems.invalid("fields." + unknown.iterator().next(), "is unknown to this operation"));
        }
        return length > LONGEST ? Optional.of(Problems.TOO_LONG) : Optional.empty();
    }

    private static Optional<Problem> fault(Field field, @Nullable Value value) {
        String name = "fields." + field.name();
        if (value == null) {
            return Optional.of(Problems.invalid(name, "is required"));
        }
        if (field.kind() == Kind.AMOUNT) {
            return value instanceof Value.Amount amount && amount.money().isPositive()
                    ? Optional.empty()
                    : Optional.of(Problems.invalid(name, "must be an amount of more than zero"));
        }
        if (!(value instanceof Value.Text text)) {
            return Optional.of(Problems.invalid(name, "must be a text"));
        }
        if (field.kind() == Kind.CARD && !text.text().matches("[0-9]{4}")) {
            return Optional.of(Problems.invalid(name, "must be the last four digits of a card"));
        }
        return text.text().replaceAll("[ .-]", "").matches("(?s).*(?<![0-9])[0-9]{12,19}(?![0-9]).*")
                ? Optional.of(Problems.CARD_NUMBER)
                : Optional.empty();
    }

    private Confirmation notRequired(Wish wish, Shape shape) {
        Instant now = Instants.cut(clock.instant());
        Rules rules = new Rules(settings.snapshot());
        Instant until = now.plus(rules.life(shape));
        Seals.Deed deed = new Seals.Deed(Ids.next(), wish.who().value(), wish.type(), Canonical.text(wish.fields()));
        Seal seal = seals.unneeded(deed);
        NewConfirmation row = new NewConfirmation(
                deed.id(),
                deed.who(),
                deed.type(),
                null,
                Preparing.code(shape.mode()),
                deed.fields(),
                seal.digest(),
                Status.NOT_REQUIRED,
                null,
                seal.keyId(),
                null,
                null,
                null,
                null,
                null,
                now,
                now,
                until,
                now,
                rules.attempts(),
                now);
        NewRows.write(List.of(row), rows::insert);
        return new Confirmation(row.id(), row.state(), null, until, null, null, rules.attempts());
    }
}
