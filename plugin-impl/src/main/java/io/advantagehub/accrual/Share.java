package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;

/**
 * What a level is to get from a line.
 *
 * @param level 0 for the buyer, else how far above
 * @param amount positive, in minor units
 */
record Share(String lineId, int level, DistributorId beneficiary, long amount) {}
