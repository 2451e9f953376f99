package io.advantagehub.accrual;

import io.advantagehub.api.event.PurchaseCompleted;

/**
 * What rules want to know of a whole purchase.
 *
 * @param renewal whether the host calls it one
 * @param total of all lines, in minor units
 */
record Sale(boolean renewal, long total) {

    static Sale of(PurchaseCompleted purchase) {
        long total = 0;
        for (PurchaseCompleted.Line line : purchase.lines()) {
            total = Math.addExact(total, line.amount().minor());
        }
        return new Sale(purchase.renewal(), total);
    }
}
