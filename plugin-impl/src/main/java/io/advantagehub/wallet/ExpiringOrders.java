package io.advantagehub.wallet;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Transactions;
import java.time.Instant;

/**
 * Writes down which redemptions expired. The ledger gave back what they held, at its instant, and whoever reads one sees
 * it expired before this ran.
 */
class ExpiringOrders implements DueWork {
    private final RedemptionMapper redemptions;
    private final Transactions transactions;

    ExpiringOrders(RedemptionMapper redemptions, Transactions transactions) {
        this.redemptions = redemptions;
        this.transactions = transactions;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        transactions.own(() -> redemptions.expire(asOf));
    }
}
