package io.advantagehub.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** An amount of a lot that moves. */
record Part(Lot lot, long amount) {
    /** Earliest expiry first, as lots are spent. */
    static final Comparator<Part> SPENDING_ORDER = Comparator.comparing(Part::lot, Lot.SPENDING_ORDER);

    /** Takes up to an amount out of a bucket of some lots, in their order. */
    static List<Part> take(Collection<Lot> inOrder, Bucket bucket, long atMost) {
        List<Part> parts = new ArrayList<>();
        long rest = atMost;
        for (Lot lot : inOrder) {
            if (rest == 0) {
                break;
            }
            long taken = lot.take(bucket, rest);
            if (taken > 0) {
                parts.add(new Part(lot, taken));
                rest -= taken;
            }
        }
        return parts;
    }

    static long sum(Collection<Part> parts) {
        return parts.stream().mapToLong(Part::amount).sum();
    }

    /** The first of these parts up to an amount, in spending order, the last of them cut. */
    static List<Part> first(Collection<Part> parts, long amount) {
        List<Part> first = new ArrayList<>();
        long rest = amount;
        for (Part part : parts.stream().sorted(SPENDING_ORDER).toList()) {
            long some = Math.min(rest, part.amount());
            if (some > 0) {
                first.add(new Part(part.lot(), some));
                rest -= some;
            }
        }
        return first;
    }

    /** What {@link #first} leaves. */
    static List<Part> after(Collection<Part> parts, long amount) {
        List<Part> after = new ArrayList<>();
        long before = amount;
        for (Part part : parts.stream().sorted(SPENDING_ORDER).toList()) {
            long some = Math.min(before, part.amount());
            if (some < part.amount()) {
                after.add(new Part(part.lot(), part.amount() - some));
            }
            before -= some;
        }
        return after;
    }
}
