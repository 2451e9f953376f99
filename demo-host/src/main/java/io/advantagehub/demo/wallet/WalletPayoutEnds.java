package io.advantagehub.demo.wallet;

import io.advantagehub.api.usecase.ConfirmOperations.Report;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.payout.Bank;
import io.advantagehub.demo.payout.WalletPayoutEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the bank says of a payout out of a wallet: money that came back is in the wallet again, and the plugin is told. */
@Component
class WalletPayoutEnds {
    private final Wallets wallets;
    private final Hub hub;

    WalletPayoutEnds(Wallets wallets, Hub hub) {
        this.wallets = wallets;
        this.hub = hub;
    }

    /** In the bank's own transaction. */
    @EventListener
    void bringBack(WalletPayoutEnded ended) {
        if (!ended.arrived()) {
            wallets.payBack(new Move(ended.payout(), ended.person(), ended.last4(), ended.amount()));
        }
    }

    /** Where this is lost by a crash, the plugin asks again by itself. */
    @TransactionalEventListener
    void report(WalletPayoutEnded ended) {
        Report report = ended.arrived() ? new Report.Executed() : new Report.Failed(Bank.SENT_BACK);
        hub.confirming().ifPresent(confirming -> confirming.report(ended.payout(), report));
    }
}
