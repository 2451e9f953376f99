package io.advantagehub.totp;

import io.advantagehub.api.LocalText;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Mode;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.totp.TotpRow.State;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is done to an app once it was confirmed in the person's own way. */
enum AppOperation {
    /** Its codes are to count. */
    ENROL(
            "totp.enrol",
            new LocalText("Novo aplicativo autenticador", "Новое приложение для кодов", "New authenticator app"),
            State.W) {
        @Override
        String execute(String who, TotpMapper rows) {
            rows.move(who, State.P, null);
            return "PENDING";
        }

        @Override
        void cancel(String who, TotpMapper rows) {
            rows.delete(who);
        }
    },

    /** Its codes are to count no more. */
    REMOVE(
            "totp.remove",
            new LocalText(
                    "Remoção do aplicativo autenticador",
                    "Удаление приложения для кодов",
                    "Removal of authenticator app"),
            State.A) {
        @Override
        String execute(String who, TotpMapper rows) {
            rows.delete(who);
            return "REMOVED";
        }

        @Override
        void cancel(String who, TotpMapper rows) {
            rows.move(who, State.A, null);
        }
    };

    private final String type;
    private final LocalText called;
    private final State waitsAs;

    AppOperation(String type, LocalText called, State waitsAs) {
        this.type = type;
        this.called = called;
        this.waitsAs = waitsAs;
    }

    String type() {
        return type;
    }

    /** @return the status of what was done */
    abstract String execute(String who, TotpMapper rows);

    abstract void cancel(String who, TotpMapper rows);

    /** What a confirmation is bound to: this app and no other. */
    static OperationFields fields(TotpRow row) {
        return OperationFields.none().with("app", Secrets.fingerprint(row));
    }

    OwnOperation on(TotpMapper rows) {
        return new OwnOperation() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Shape shape() {
                return Shape.of(Mode.TRANSACTIONAL, Field.hidden("app")).named(called);
            }

            @Override
            public Optional<Waiting> lock(UUID operation) {
                return rows.lockOperation(operation)
                        .filter(row -> row.state() == waitsAs)
                        .map(row -> new Locked(AppOperation.this, row, rows));
            }
        };
    }

    /** One that waits. It does so for as long as its code does, and keeps no date of its own. */
    private record Locked(AppOperation operation, TotpRow row, TotpMapper rows) implements OwnOperation.Waiting {

        @Override
        public OperationFields fields() {
            return AppOperation.fields(row);
        }

        @Override
        public OwnOperation.Result execute() {
            return new OwnOperation.Result.Done(operation.execute(row.distributorId(), rows));
        }

        @Override
        public void extend(Instant until) {
            // see above
        }

        @Override
        public void cancel(String reason) {
            operation.cancel(row.distributorId(), rows);
        }
    }
}
