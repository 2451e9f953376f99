package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;

/** What one person earned from one order, all lines and levels. */
public record HeldKey(int sourceNo, String orderId, DistributorId beneficiary) {}
