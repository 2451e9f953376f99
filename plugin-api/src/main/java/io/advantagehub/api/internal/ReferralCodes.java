package io.advantagehub.api.internal;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import java.util.Map;
import java.util.Set;

/** Whose a referral code is. */
public interface ReferralCodes {

    /** The owners of those codes that are known. */
    default Map<ReferralCode, DistributorId> owners(Set<ReferralCode> codes) {
        return Map.of();
    }
}
