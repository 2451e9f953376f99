package io.advantagehub.guard;

/**
 * What was counted of a scope on its day.
 *
 * @param asked codes that were sent there
 * @param entered of these, those that came back right
 * @param spent their assumed price, in minor units
 * @param low which of the neighbours 00 to 49 were sent one, a bit each; of neighbourhoods alone
 * @param high which of 50 to 99
 */
record Count(long asked, long entered, long spent, long low, long high) {
    static final Count NONE = new Count(0, 0, 0, 0, 0);
    private static final int HALF = 50;

    static Count one(long price) {
        return new Count(1, 0, price, 0, 0);
    }

    static Count cameBack() {
        return new Count(0, 1, 0, 0, 0);
    }

    /** @param neighbour 0 to 99 */
    static Count neighbour(int neighbour) {
        return neighbour < HALF
                ? new Count(1, 0, 0, 1L << neighbour, 0)
                : new Count(1, 0, 0, 0, 1L << neighbour - HALF);
    }

    /** Of what is not counted after all; of no neighbourhood. */
    Count takenBack() {
        return new Count(-asked, -entered, -spent, 0, 0);
    }

    Count plus(Count more) {
        return new Count(
                asked + more.asked, entered + more.entered, spent + more.spent, low | more.low, high | more.high);
    }

    int neighbours() {
        return Long.bitCount(low) + Long.bitCount(high);
    }
}
