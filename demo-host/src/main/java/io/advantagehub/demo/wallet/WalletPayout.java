package io.advantagehub.demo.wallet;

import io.advantagehub.api.LocalText;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.demo.confirm.Refusals;
import io.advantagehub.demo.page.Amounts;
import io.advantagehub.demo.payout.Bank;
import io.advantagehub.demo.payout.Remittance.State;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Out of a wallet to a card: handed to the bank after the commit of the code, once by the confirmation's id. What the bank says of it
 * days later is the outcome.
 */
@Component
class WalletPayout implements ProtectedOperation {
    static final String TYPE = "wallet.payout";
    private static final String AMOUNT = "amount";
    private static final String CARD = "card";
    private static final String TOKEN = "token";

    private static final Shape SHAPE = Shape.of(
                    Mode.DELIVERED, Field.amount(AMOUNT), Field.card(CARD), Field.hidden(TOKEN))
            .named(new LocalText("Saque da carteira", "Вывод из кошелька", "Wallet payout"));

    private final Wallets wallets;
    private final Bank bank;

    WalletPayout(Wallets wallets, Bank bank) {
        this.wallets = wallets;
        this.bank = bank;
    }

    static OperationFields fields(String lastFour, Money amount) {
        return OperationFields.none().with(AMOUNT, amount).with(CARD, lastFour).with(TOKEN, Bank.tokenOf(lastFour));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /** Asked again, it answers how far the bank has come. */
    @Override
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Answer execute(Execution execution) {
        Optional<State> known = bank.find(execution.id());
        return known.isPresent() ? answer(known.get()) : hand(execution);
    }

    private Answer hand(Execution execution) {
        Move move = new Move(
                execution.id(),
                execution.distributor().value(),
                execution.fields().text(CARD),
                Amounts.decimal(execution.fields().amount(AMOUNT)));
        if (wallets.payOut(move) == Wallets.Moved.NO_FUNDS) {
            return new Answer.Failed(Refusals.NO_FUNDS);
        }
        return answer(bank.takeOfWallet(new Bank.Order(move.id(), move.from(), move.amount(), move.to())));
    }

    private static Answer answer(State state) {
        return switch (state) {
            case TAKEN -> new Answer.Later();
            case ARRIVED -> new Answer.Executed();
            case BOUNCED -> new Answer.Failed(Bank.SENT_BACK);
        };
    }
}
