package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.util.ArrayList;
import java.util.List;

/** What a purchase brings to whom: each line and each level by itself, rounded down to the minor unit. */
final class Sharing {
    private Sharing() {}

    /**
     * What is more than nothing.
     *
     * @param above level 1, 2, 3 …
     */
    static List<Share> of(PurchaseCompleted purchase, List<DistributorId> above, Rules rules) {
        return explained(purchase, above, rules).stream()
                .filter(share -> share.amount() > 0)
                .toList();
    }

    /** All that the rules are asked, also where the answer is nothing. */
    static List<Share> explained(PurchaseCompleted purchase, List<DistributorId> above, Rules rules) {
        List<Share> shares = new ArrayList<>();
        Sale sale = Sale.of(purchase);
        for (PurchaseCompleted.Line line : purchase.lines()) {
            for (int level = 0; level <= above.size(); level++) {
                DistributorId person = level == 0 ? purchase.buyerId() : above.get(level - 1);
                shares.add(new Share(line.lineId().value(), level, person, rules.share(sale, line, level, person)));
            }
        }
        return shares;
    }
}
