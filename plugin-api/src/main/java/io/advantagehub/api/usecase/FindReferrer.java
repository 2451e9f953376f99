package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Through whom a visitor comes, for the page on which they sign up. It decides nothing: what is bound is decided on the
 * server when the sign-up's event is taken up, by the event's time, by what the event brings and by whether the host names a
 * sponsor itself. Thread-safe.
 */
public interface FindReferrer {

    /** As a sign-up at this moment would be attributed without a sponsor named by the host; empty where nobody sent them. */
    Optional<Referrer> of(Brought brought);

    /**
     * What a visitor brings along.
     *
     * @param visit of the attribution cookie
     * @param code that they typed, or that the page's address brought
     */
    record Brought(@Nullable VisitToken visit, @Nullable ReferralCode code) {}

    /**
     * Who sent them, and how that is known.
     *
     * @param displayName as the host told it
     * @param code of the link, in its canonical spelling
     * @param plan null where no plan is recommended
     * @param clickedAt null where it is known by a code that was typed
     */
    record Referrer(
            DistributorId distributor,
            @Nullable String displayName,
            String code,
            String product,
            @Nullable String plan,
            Via via,
            @Nullable Instant clickedAt) {}

    /** What speaks for them. */
    enum Via {
        LAST_CLICK,
        FIRST_CLICK,
        CODE
    }
}
