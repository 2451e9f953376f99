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
    private final Counted counted;
    private final boolean isNew;
    private long taken;
    private long forgiven;
    private boolean changed;

    private Accrual(Share share, UUID lotId) {
        level = share.level();
        beneficiary = share.beneficiary();
        this.lotId = lotId;
        accrued = share.amount();
        counted = share.counted();
        isNew = true;
    }

    private Accrual(OrderMapper.AccrualRow row) {
        level = row.level();
        beneficiary = new DistributorId(row.beneficiaryId());
        lotId = row.lotId();
        accrued = row.accrued();
        counted = Counted.of(row.rule(), row.counted());
        isNew = false;
    }

    static Accrual earned(Share share, UUID lotId) {
        return new Accrual(share, lotId);
    }

    static Accrual loaded(OrderMapper.AccrualRow row) {
        Accrual accrual = new Accrual(row);
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

    Counted counted() {
        return counted;
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
