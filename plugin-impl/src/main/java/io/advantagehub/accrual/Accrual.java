package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import java.math.BigInteger;
import java.util.UUID;

/** What one level earned from one line, and what refunds have claimed of it. */
final class Accrual {
    private final int level;
    private final DistributorId beneficiary;
    private final UUID lotId;
    private final long accrued;
    private final boolean isNew;
    private long taken;
    private long forgiven;
    private boolean changed;

    private Accrual(int level, DistributorId beneficiary, UUID lotId, long accrued, boolean isNew) {
        this.level = level;
        this.beneficiary = beneficiary;
        this.lotId = lotId;
        this.accrued = accrued;
        this.isNew = isNew;
    }

    static Accrual earned(Share share, UUID lotId) {
        return new Accrual(share.level(), share.beneficiary(), lotId, share.amount(), true);
    }

    static Accrual loaded(OrderMapper.AccrualRow row) {
        Accrual accrual =
                new Accrual(row.level(), new DistributorId(row.beneficiaryId()), row.lotId(), row.accrued(), false);
        accrual.taken = row.taken();
        accrual.forgiven = row.forgiven();
        return accrual;
    }

    /** {@code accrued × refunded so far / amount}, cumulative and rounded down, less what was claimed before. */
    long claim(OrderLine line) {
        long cumulative = BigInteger.valueOf(accrued)
                .multiply(BigInteger.valueOf(line.refunded()))
                .divide(BigInteger.valueOf(line.amount()))
                .longValueExact();
        return cumulative - taken;
    }

    void claimed(long amount, long forgivenNow) {
        taken += amount;
        forgiven += forgivenNow;
        changed = true;
    }

    int level() {
        return level;
    }

    DistributorId beneficiary() {
        return beneficiary;
    }

    UUID lotId() {
        return lotId;
    }

    long accrued() {
        return accrued;
    }

    long taken() {
        return taken;
    }

    long forgiven() {
        return forgiven;
    }

    long unclaimed() {
        return accrued - taken;
    }

    boolean isNew() {
        return isNew;
    }

    boolean isChanged() {
        return changed;
    }
}
