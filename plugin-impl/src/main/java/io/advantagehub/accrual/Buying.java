package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides who stands above a buyer.
 *
 * @param at the purchase's own time
 * @param before the number of the purchase's event: what was told after it does not count
 * @param codeOwner level 1 where the tree knows no sponsor
 */
record Buying(
        DistributorId buyer,
        Instant at,
        UUID before,
        @Nullable DistributorId codeOwner) {}
