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

/** A payout as something that a code confirms. */
final class PayoutByCode implements OwnOperation {
    private static final Shape SHAPE = Shape.of(
                    Mode.TRANSACTIONAL, Field.amount("amount"), Field.card("card"), Field.hidden("token"))
            .named(new LocalText("Saque do cashback", "Вывод кешбэка", "Cashback payout"));

    private final Payouts orders;

    PayoutByCode(Payouts orders) {
        this.orders = orders;
    }

    @Override
    public String type() {
        return Operation.PAYOUT.type();
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Optional<Waiting> lock(UUID operation) {
        return orders.lockWaiting(operation).map(row -> new One(orders, row));
    }

    static OperationFields fields(Money amount, PayoutRow.Destination to) {
        return OperationFields.none()
                .with("amount", amount)
                .with("card", to.last4())
                .with("token", to.token());
    }

    private record One(Payouts orders, PayoutRow row) implements Waiting {

        @Override
        public OperationFields fields() {
            return PayoutByCode.fields(row.money(), row.destination());
        }

        @Override
        public Result execute() {
            Outcome<PayoutRow> outcome = orders.confirm(row);
            return outcome instanceof Outcome.Done<PayoutRow> done
                    ? new Result.Done(done.value().told().name())
                    : new Result.Refused(((Outcome.Refused<PayoutRow>) outcome).problem());
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
