package io.advantagehub.referral;

import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.usecase.FindReferrer;
import io.advantagehub.api.usecase.FindReferrer.Brought;
import io.advantagehub.api.usecase.FindReferrer.Via;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Through whom a visitor comes, for hosts outside this JVM. */
@RestController
@RequestMapping("/api/v1/referrers")
class HostReferrers {
    private final FindReferrer referrers;

    HostReferrers(FindReferrer referrers) {
        this.referrers = referrers;
    }

    /**
     * Both as they came from the browser, whatever that was.
     *
     * @param visit of the attribution cookie
     */
    record Visitor(@Nullable String visit, @Nullable String code) {}

    /** @param referrer null where nobody sent them */
    record View(@Nullable Found referrer) {}

    record Found(
            String distributorId,
            @Nullable String displayName,
            String code,
            String product,
            @Nullable String plan,
            Via via,
            @Nullable Instant clickedAt) {}

    @PostMapping
    View find(@RequestBody Visitor visitor) {
        Brought brought = new Brought(
                VisitToken.of(visitor.visit()).orElse(null),
                ReferralCode.typed(visitor.code()).orElse(null));
        return new View(referrers.of(brought).map(HostReferrers::found).orElse(null));
    }

    private static Found found(FindReferrer.Referrer referrer) {
        return new Found(
                referrer.distributor().value(),
                referrer.displayName(),
                referrer.code(),
                referrer.product(),
                referrer.plan(),
                referrer.via(),
                referrer.clickedAt());
    }
}
