package io.advantagehub.accrual;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of an order: what was paid, what was refunded so far, what was accrued from it. */
final class OrderLine {
    private final String id;
    private final Item item;
    private final long amount;
    private final long refundedBefore;
    private final List<Accrual> accruals = new ArrayList<>();
    private long refunded;

    OrderLine(String id, Item item, long amount, long refunded) {
        this.id = id;
        this.item = item;
        this.amount = amount;
        this.refundedBefore = refunded;
        this.refunded = refunded;
    }

    /** What was sold. */
    record Item(String product, @Nullable String plan, int quantity) {}

    Item item() {
        return item;
    }

    String id() {
        return id;
    }

    long amount() {
        return amount;
    }

    long refunded() {
        return refunded;
    }

    boolean isChanged() {
        return refunded != refundedBefore;
    }

    List<Accrual> accruals() {
        return accruals;
    }

    void add(Accrual accrual) {
        accruals.add(accrual);
    }

    long unrefunded() {
        return amount - refunded;
    }

    /** Refunds up to what is left of the line, and says how much of the wish was cut. */
    long refund(long wanted) {
        long cut = Math.max(0, wanted - unrefunded());
        refunded += wanted - cut;
        return cut;
    }
}
