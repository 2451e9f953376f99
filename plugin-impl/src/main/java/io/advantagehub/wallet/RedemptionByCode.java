package io.advantagehub.wallet;

import io.advantagehub.api.LocalText;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Mode;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.confirmation.OwnOperation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A redemption as something that a code confirms. */
final class RedemptionByCode implements OwnOperation {
    private static final Shape SHAPE = Shape.of(Mode.TRANSACTIONAL, Field.amount("amount"))
            .named(new LocalText(
                    "Uso do cashback na renovação", "Оплата продления кешбэком", "Cashback towards your renewal"));

    private final Redemptions orders;

    RedemptionByCode(Redemptions orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return Operation.REDEMPTION.type();
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Optional<Waiting> lock(UUID operation) {
        return orders.lockWaiting(operation).map(row -> new One(orders, row));
    }

    static OperationFields fields(Money amount) {
        return OperationFields.none().with("amount", amount);
    }

    private record One(Redemptions orders, RedemptionRow row) implements Waiting {

        @Override
        public OperationFields fields() {
            return RedemptionByCode.fields(row.money());
        }

        @Override
        public Result execute() {
            Outcome<RedemptionRow> outcome = orders.confirm(row);
            return outcome instanceof Outcome.Done<RedemptionRow> done
                    ? new Result.Done(done.value().told().name())
                    : new Result.Refused(((Outcome.Refused<RedemptionRow>) outcome).problem());
        }

        @Override
        public void extend(Instant until) {
            orders.extend(row, until);
        }

        @Override
        public void cancel(String reason) {
            orders.release(row, reason);
        }
    }
}
