package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to have done with their balance: that in which redemptions, transfers and payouts are alike. */
interface Order {

    UUID id();

    DistributorId owner();

    /** The hold that it stands on. */
    UUID pendingId();

    /** What it waits or waited for; none where nobody had to confirm it. */
    @Nullable
    UUID confirmationId();

    /** As told by the last that happened, in the contract's words. */
    Enum<?> told();
}
