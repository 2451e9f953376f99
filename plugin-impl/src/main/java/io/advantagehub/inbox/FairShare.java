package io.advantagehub.inbox;

import io.advantagehub.lease.Lease;
import io.advantagehub.lease.Leases;
import io.advantagehub.lease.Leases.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An equal share for each worker that lives, in whatever process: each sees the same list of them and takes what its
 * place in it says. Until whoever had that has given it up, or is dead for as long as a lease lasts, the worker does
 * without. Who has nothing to do says nothing, and its share goes to the others.
 */
final class FairShare implements Shares {
    private static final String WORKERS = "inbox-worker-";
    private static final long GOOD_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Leases leases;
    private final LongSupplier nanos;
    private @Nullable Lease held;
    private boolean appeared;
    private long lookedAt;

    FairShare(Leases leases, LongSupplier nanos) {
        this.leases = leases;
        this.nanos = nanos;
    }

    @Override
    public Optional<Share> current() {
        long now = nanos.getAsLong();
        if (!appeared || now - lookedAt > (held == null ? SOON_NANOS : GOOD_NANOS)) {
            held = shared(leases.call(WORKERS));
            lookedAt = now;
            appeared = true;
        }
        return Optional.ofNullable(held).map(Share::of);
    }

    private @Nullable Lease shared(Roll roll) {
        List<String> due = IntStream.range(0, Share.ALL.size())
                .filter(i -> i % roll.living().size() == roll.place())
                .mapToObj(Share.ALL::get)
                .toList();
        Lease kept = held == null ? null : withoutSurplus(held, due);
        return kept != null && kept.names().size() == due.size()
                ? kept
                : leases.takeFree(due).orElse(null);
    }

    private @Nullable Lease withoutSurplus(Lease had, List<String> due) {
        List<String> surplus = new ArrayList<>(had.names());
        surplus.removeAll(due);
        if (surplus.isEmpty()) {
            return had;
        }
        leases.release(new Lease(surplus, had.owner(), had.fence()));
        List<String> kept = new ArrayList<>(had.names());
        kept.removeAll(surplus);
        return kept.isEmpty() ? null : new Lease(kept, had.owner(), had.fence());
    }

    @Override
    public void lost() {
        held = null;
    }

    @Override
    public void release() {
        if (held != null) {
            leases.release(held);
            held = null;
        }
        if (appeared) {
            leases.leave(WORKERS);
            appeared = false;
        }
    }
}
