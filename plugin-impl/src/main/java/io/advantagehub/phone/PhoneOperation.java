package io.advantagehub.phone;

import io.advantagehub.api.Instants;
import io.advantagehub.api.LocalText;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Mode;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.distributor.Phone;
import io.advantagehub.distributor.Phones;
import io.advantagehub.phone.ChangeRow.Decision;
import io.advantagehub.phone.ChangeRow.Kind;
import io.advantagehub.phone.ChangeRow.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * What about a phone is confirmed by a code to the number in use: that another one takes its place, or that it is the
 * person's. A code that is not entered changes nothing: a change goes on waiting, for another code or an administrator.
 */
final class PhoneOperation implements OwnOperation {
    static final String SHOWN = "phone";
    static final String HIDDEN = "number";
    private static final LocalText CHANGE =
            new LocalText("Troca de telefone", "Смена номера телефона", "Change of phone number");
    private static final LocalText VERIFICATION =
            new LocalText("Verificação do telefone", "Подтверждение номера телефона", "Verification of your phone");
    private static final LocalText NEW_NUMBER = new LocalText("novo número", "новый номер", "new number");
    private static final LocalText NUMBER = new LocalText("número", "номер", "number");

    private final Kind kind;
    private final Phones phones;
    private final Keeping keeping;
    private final ChangeMapper rows;
    private final Wishes wishes;
    private final InstantSource clock;

    PhoneOperation(Kind kind, Phones phones, Keeping keeping, ChangeMapper rows, Wishes wishes, InstantSource clock) {
        this.kind = kind;
        this.phones = phones;
        this.keeping = keeping;
        this.rows = rows;
        this.wishes = wishes;
        this.clock = clock;
    }

    static String type(Kind kind) {
        return kind == Kind.C ? "phone.change" : "phone.verification";
    }

    @Override
    public String type() {
        return type(kind);
    }

    @Override
    public Shape shape() {
        Field shown = Field.text(SHOWN).labelled(kind == Kind.C ? NEW_NUMBER : NUMBER);
        return Shape.of(Mode.TRANSACTIONAL, shown, Field.hidden(HIDDEN)).named(kind == Kind.C ? CHANGE : VERIFICATION);
    }

    @Override
    public Optional<Waiting> lock(UUID operation) {
        Optional<ChangeRow> there = rows.find(operation);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Optional<Phone> phone = phones.lock(there.get().owner());
        // Read again: only now does nobody else decide about it.
        Optional<ChangeRow> row =
                rows.find(operation).filter(change -> change.kind() == kind && change.state() == State.P);
        return row.isPresent() && phone.isPresent()
                ? Optional.of(new Locked(row.get(), phone.get()))
                : Optional.empty();
    }

    private final class Locked implements Waiting {
        private final ChangeRow row;
        private final Phone phone;

        Locked(ChangeRow row, Phone phone) {
            this.row = row;
            this.phone = phone;
        }

        @Override
        public OperationFields fields() {
            return wishes.fields(row, kind == Kind.C ? phone.pending() : phone.inUse());
        }

        @Override
        public Optional<PhoneNumber> to() {
            return Optional.ofNullable(phone.inUse());
        }

        @Override
        public Result execute() {
            Instant now = Instants.cut(clock.instant());
            keeping.keep(row.owner(), phone, kind == Kind.C ? phone.changed(now) : phone.proven(), now);
            rows.decide(row.id(), new Decision(State.C, row.distributorId(), null, now));
            return new Result.Done(kind == Kind.C ? "CHANGED" : "VERIFIED");
        }

        @Override
        public void extend(Instant until) {
            // It waits without an end.
        }

        @Override
        public void cancel(String reason) {
            // The code is gone, the wish is not.
        }
    }
}
