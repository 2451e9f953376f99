package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.referral.ClaimViews.Own;
import io.advantagehub.referral.Claims.Claimed;
import io.advantagehub.referral.Claims.Wish;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's claims of newcomers whose click was lost, and what became of them. */
@RestController
@RequestMapping("/api/v1/me/sponsor-claims")
class MyClaims {
    static final int LONGEST = 1_000;

    private final Terms terms;
    private final Links links;
    private final Claims claims;
    private final ClaimViews views;

    MyClaims(Terms terms, Links links, Claims claims, ClaimViews views) {
        this.terms = terms;
        this.links = links;
        this.claims = claims;
        this.views = views;
    }

    /**
     * @param newcomer the id under which they are logged in at the host
     * @param code of one of the caller's links, by which they came; the one for a new account where absent
     */
    record Claim(
            @Nullable String newcomer,
            @Nullable String code,
            @Nullable String reason) {}

    @GetMapping
    Page<Own> list(DistributorId caller, Paging paging) {
        return views.own(caller, paging);
    }

    @GetMapping("/{id}")
    Own get(DistributorId caller, @PathVariable("id") UUID id) {
        return views.own(caller, id).orElseThrow(Refused::notFound);
    }

    /** The same answer whether there is such a newcomer or not. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Own claim(DistributorId caller, @RequestBody Claim claim) {
        if (!terms.areAcceptedBy(caller)) {
            throw new Refused(ProgrammeTerms.NOT_ACCEPTED);
        }
        DistributorId newcomer = newcomer(caller, claim.newcomer());
        String reason = Words.required("reason", claim.reason(), LONGEST);
        Claimed claimed = claims.claim(new Wish(caller, newcomer, code(caller, claim.code()), reason));
        if (claimed instanceof Claimed.TooMany) {
            throw new Refused(new Problem(
                    422,
                    "limit-exceeded",
                    "At most " + Claims.MOST_OPEN + " claims wait for a decision at a time. Wait for those."));
        }
        if (claimed instanceof Claimed.DecidedBefore before) {
            throw new Refused(decided(before.row()));
        }
        return views.own(((Claimed.Waiting) claimed).row());
    }

    static Problem decided(ClaimRow row) {
        return new Problem(
                409,
                "claim-decided",
                "This was decided before and is not decided twice.",
                Map.of("id", row.id().toString(), "decision", row.status().name()));
    }

    private static DistributorId newcomer(DistributorId caller, @Nullable String told) {
        DistributorId newcomer;
        try {
            newcomer = new DistributorId(Words.required("newcomer", told, LONGEST));
        } catch (IllegalArgumentException none) {
            throw Refused.invalid("newcomer", "must be the id of a distributor: 1 to 64 visible ASCII characters");
        }
        if (newcomer.equals(caller)) {
            throw Refused.invalid("newcomer", "must be somebody else: nobody sponsors themselves");
        }
        return newcomer;
    }

    private String code(DistributorId caller, @Nullable String told) {
        if (told == null || told.isBlank()) {
            return Objects.requireNonNull(
                            links.of(caller, List.of(Item.NEW_ACCOUNT)).get(Item.NEW_ACCOUNT))
                    .code();
        }
        return Codes.read(told)
                .filter(code -> isOf(caller, code))
                .orElseThrow(() -> Refused.invalid("code", "must be the code of one of your own links"));
    }

    private boolean isOf(DistributorId caller, String code) {
        LinkMapper.LinkRow link = links.find(List.of(code)).get(code);
        return link != null && link.distributorId().equals(caller.value());
    }
}
