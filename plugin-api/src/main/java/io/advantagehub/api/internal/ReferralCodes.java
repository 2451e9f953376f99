package io.advantagehub.api.internal;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who sent somebody, by the codes and clicks that they bring along. Thread-safe; joins the caller's transaction. */
public interface ReferralCodes {

    /** An answer for each, with one statement a call. */
    default Map<Brought, Referrer> referrers(Set<Brought> brought) {
        Map<Brought, Referrer> nobody = new HashMap<>();
        brought.forEach(one -> nobody.put(one, new Referrer.Nobody("unknown-referral-code", "there are no codes")));
        return nobody;
    }

    /** Only those who were sent by somebody, and by whom. */
    default Map<Brought, DistributorId> owners(Set<Brought> brought) {
        Map<Brought, DistributorId> owners = new HashMap<>();
        if (!brought.isEmpty()) {
            referrers(brought).forEach((one, referrer) -> {
                if (referrer instanceof Referrer.Found found) {
                    owners.put(one, found.owner());
                }
            });
        }
        return owners;
    }

    /**
     * What somebody brings along.
     *
     * @param at when they did what they brought it to
     * @param code as written, or the value of an attribution cookie
     */
    record Brought(
            DistributorId who,
            Instant at,
            @Nullable ReferralCode code,
            @Nullable VisitToken visit) {}

    /** What came of it. */
    sealed interface Referrer {

        /** Never the one who brought it. */
        record Found(DistributorId owner, Means by) implements Referrer {}

        /** @param finding code of what an administrator is told, with its detail */
        record Nobody(String finding, String detail) implements Referrer {}
    }

    /** What spoke for somebody. */
    enum Means {
        /** A code that was told. */
        CODE,
        /** A click on a link, which brings newcomers and moves nobody. */
        CLICK
    }
}
