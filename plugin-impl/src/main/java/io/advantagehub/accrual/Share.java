package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a level is to get from a line.
 *
 * @param level 0 for the buyer, else how far above
 * @param verdict what the rules say, before caps
 * @param amount what remains of that, in minor units; what remains of nothing is no share
 * @param counted by which rule, and under which monthly caps it counts
 * @param cutBy the caps that left less than the verdict
 */
record Share(
        String lineId,
        int level,
        DistributorId beneficiary,
        Verdict verdict,
        long amount,
        Counted counted,
        List<Limit> cutBy) {

    Share(String lineId, int level, DistributorId beneficiary, Verdict verdict) {
        this(lineId, level, beneficiary, verdict, verdict.amount(), Counted.by(verdict.rule()), List.of());
    }

    /** The rule that gives it; {@code null} where a list does. */
    @Nullable
    Rule rule() {
        return verdict.rule();
    }

    Share cut(long left, Counted where, List<Limit> by) {
        return new Share(lineId, level, beneficiary, verdict, left, where, by);
    }
}
