package io.advantagehub.inbox;

import io.advantagehub.lease.Lease;
import io.advantagehub.lease.Leases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All or nothing: a replay is one history, whose order no second worker may disturb. */
final class WholeShare implements Shares {
    private final Leases leases;
    private @Nullable Share mine;

    WholeShare(Leases leases) {
        this.leases = leases;
    }

    @Override
    public Optional<Share> current() {
        if (mine == null) {
            Optional<Lease> taken = leases.take(Share.ALL);
            mine = taken.map(Share::of).orElse(null);
        }
        return Optional.ofNullable(mine);
    }

    @Override
    public void lost() {
        mine = null;
    }

    @Override
    public void release() {
        if (mine != null) {
            leases.release(mine.lease());
            mine = null;
        }
    }
}
