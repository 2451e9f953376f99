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
        return orders.lockWaiting(operation).map(row -> new WaitingOrders.One<>(orders, row, fields(row.money())));
    }

    static OperationFields fields(Money amount) {
        return OperationFields.none().with("amount", amount);
    }
}
