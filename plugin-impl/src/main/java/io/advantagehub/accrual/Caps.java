package io.advantagehub.accrual;

/**
 * What one person earns at most, in minor units.
 *
 * @param perSale from one order
 * @param perMonth from all purchases of one calendar month (UTC, by the purchases' own times)
 */
record Caps(long perSale, long perMonth) {
    static final long UNLIMITED = Long.MAX_VALUE;
    static final Caps NONE = new Caps(UNLIMITED, UNLIMITED);

    boolean limit() {
        return limitSales() || limitMonths();
    }

    boolean limitSales() {
        return perSale != UNLIMITED;
    }

    boolean limitMonths() {
        return perMonth != UNLIMITED;
    }
}
