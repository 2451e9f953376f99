package io.advantagehub.wallet;

import io.advantagehub.api.LocalText;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Mode;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.confirmation.OwnOperation;
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
        return orders.lockWaiting(operation)
                .map(row -> new WaitingOrders.One<>(orders, row, fields(row.money(), row.destination())));
    }

    static OperationFields fields(Money amount, PayoutRow.Destination to) {
        return OperationFields.none()
                .with("amount", amount)
                .with("card", to.last4())
                .with("token", to.token());
    }
}
