package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a purchase brings to whom: each line and each level by itself, rounded down to the minor unit. */
final class Sharing {
    private Sharing() {}

    /** @param above level 1, 2, 3 … */
    static List<Share> of(PurchaseCompleted purchase, List<DistributorId> above, Shares rules) {
        List<Share> shares = new ArrayList<>();
        for (PurchaseCompleted.Line line : purchase.lines()) {
            add(shares, line, 0, purchase.buyerId(), rules.buyer());
            List<BigDecimal> levels = rules.levelsOf(line.product());
            for (int level = 1; level <= Math.min(levels.size(), above.size()); level++) {
                add(shares, line, level, above.get(level - 1), levels.get(level - 1));
            }
        }
        return shares;
    }

    private static void add(
            List<Share> shares, PurchaseCompleted.Line line, int level, DistributorId beneficiary, BigDecimal share) {
        long amount = Shares.of(line.amount().minor(), share);
        if (amount > 0) {
            shares.add(new Share(line.lineId().value(), level, beneficiary, amount));
        }
    }
}
