package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception from the lists of levels.
 *
 * @param name unique among the rules of a version; of the same name in the next version, it is the same rule to caps
 * @param level 0 for the buyer, else how far above
 * @param purchases which lines of which purchases
 * @param whom who gets it
 * @param caps what one person earns by it at most
 */
record Rule(String name, int level, Purchases purchases, Whom whom, Reward reward, Caps caps) {

    /**
     * @param product, plan {@code null} = any
     * @param minimum the least that the whole order must come to
     */
    record Purchases(@Nullable String product, @Nullable String plan, When when, long minimum) {

        boolean fit(Sale sale, PurchaseCompleted.Line line) {
            return (product == null || product.equals(line.product()))
                    && (plan == null || plan.equals(line.plan()))
                    && when.fits(sale)
                    && sale.total() >= minimum;
        }
    }

    /** As the host says of a purchase. */
    enum When {
        ANY,
        FIRST,
        RENEWAL;

        boolean fits(Sale sale) {
            return this == ANY || (this == RENEWAL) == sale.renewal();
        }
    }

    /**
     * @param person the only one, or else
     * @param group the name of theirs
     * @param people who they are; {@code null} = anybody
     */
    record Whom(
            @Nullable String person,
            @Nullable String group,
            @Nullable Set<DistributorId> people) {
        static final Whom ANYBODY = new Whom(null, null, null);

        boolean includes(DistributorId distributor) {
            return people == null || people.contains(distributor);
        }
    }

    boolean fits(Sale sale, PurchaseCompleted.Line line, DistributorId person) {
        return purchases.fit(sale, line) && whom.includes(person);
    }

    Rule uncapped() {
        return new Rule(name, level, purchases, whom, reward, Caps.NONE);
    }
}
