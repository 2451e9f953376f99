package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LocalText;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Mode;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A transfer as something that a code confirms. */
final class TransferByCode implements OwnOperation {
    private static final Shape SHAPE = Shape.of(Mode.TRANSACTIONAL, Field.amount("amount"), Field.payee("to"))
            .named(new LocalText("Transferência de cashback", "Перевод кешбэка", "Cashback transfer"));

    private final Gifts orders;
    private final Recipients people;

    TransferByCode(Gifts orders, Recipients people) {
        this.orders = orders;
        this.people = people;
    }

    @Override
    public String type() {
        return Operation.TRANSFER.type();
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Optional<String> payeeName(OperationFields fields) {
        RecipientQuery payee = new RecipientQuery(new DistributorId(fields.text("to")), Ids.LAST);
        return Optional.ofNullable(people.find(Set.of(payee)).get(payee)).map(Recipient::displayName);
    }

    @Override
    public Optional<Waiting> lock(UUID operation) {
        return orders.lockWaiting(operation)
                .map(row -> new WaitingOrders.One<>(orders, row, fields(row.money(), row.payee())));
    }

    static OperationFields fields(Money amount, DistributorId to) {
        return OperationFields.none().with("amount", amount).with("to", to.value());
    }
}
