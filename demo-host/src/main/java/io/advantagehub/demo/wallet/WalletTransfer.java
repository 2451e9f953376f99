package io.advantagehub.demo.wallet;

import io.advantagehub.api.LocalText;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.demo.confirm.Refusals;
import io.advantagehub.demo.page.Amounts;
import io.advantagehub.demo.people.Person;
import io.advantagehub.demo.wallet.Wallets.Moved;
import org.springframework.stereotype.Component;

/** From one wallet to another: the code, both entries and the outcome are one transaction. */
@Component
class WalletTransfer implements ProtectedOperation {
    static final String TYPE = "wallet.transfer";
    private static final String AMOUNT = "amount";
    private static final String NAME = "name";
    private static final String TO = "to";

    private static final Shape SHAPE = Shape.of(
                    Mode.TRANSACTIONAL, Field.amount(AMOUNT), Field.payee(NAME), Field.hidden(TO))
            .named(new LocalText("Transferência da carteira", "Перевод из кошелька", "Wallet transfer"));

    private final Wallets wallets;

    WalletTransfer(Wallets wallets) {
        this.wallets = wallets;
    }

    /** By name for whoever confirms it, and by login, since two may have the same name. */
    static OperationFields fields(Person to, Money amount) {
        return OperationFields.none()
                .with(AMOUNT, amount)
                .with(NAME, to.displayName())
                .with(TO, to.id());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public Answer execute(Execution execution) {
        Moved moved = wallets.transfer(new Move(
                execution.id(),
                execution.distributor().value(),
                execution.fields().text(TO),
                Amounts.decimal(execution.fields().amount(AMOUNT))));
        return switch (moved) {
            case DONE -> new Answer.Executed();
            case NO_FUNDS -> new Answer.Failed(Refusals.NO_FUNDS);
            case NO_PAYEE -> new Answer.Failed(Refusals.NO_PAYEE);
        };
    }
}
