package io.advantagehub.wallet;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Transactions;
import java.time.Instant;

/**
 * Writes down which orders expired. The ledger gave back what they held, at its instant, and whoever reads one sees
 * it expired before this ran.
 */
class ExpiringOrders implements DueWork {
    private final RedemptionMapper redemptions;
    private final GiftMapper gifts;
    private final PayoutMapper payouts;
    private final Transactions transactions;

    ExpiringOrders(RedemptionMapper redemptions, GiftMapper gifts, PayoutMapper payouts, Transactions transactions) {
        this.redemptions = redemptions;
        this.gifts = gifts;
        this.payouts = payouts;
        this.transactions = transactions;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        transactions.own(() -> redemptions.expire(asOf) + gifts.expire(asOf) + payouts.expire(asOf));
    }
}
