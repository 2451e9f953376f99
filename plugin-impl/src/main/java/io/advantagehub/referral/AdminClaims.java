package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.referral.ClaimRow.Status;
import io.advantagehub.referral.ClaimViews.Whole;
import io.advantagehub.referral.Claims.Decided;
import io.advantagehub.referral.Claims.Decision;
import io.advantagehub.web.Actor;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sponsors' claims, and what an administrator decides about each, once and with a reason. */
@RestController
@RequestMapping("/api/v1/admin/sponsor-claims")
class AdminClaims {
    private final Claims claims;
    private final ClaimViews views;

    AdminClaims(Claims claims, ClaimViews views) {
        this.claims = claims;
        this.views = views;
    }

    /** @param reason why; whoever made the claim reads it */
    record Answer(@Nullable String reason) {}

    @GetMapping
    Page<Whole> list(
            @RequestParam(name = "status", required = false) @Nullable Status status,
            @RequestParam(name = "distributorId", required = false) @Nullable DistributorId newcomer,
            Paging paging) {
        return views.queue(status, newcomer, paging);
    }

    @GetMapping("/{id}")
    Whole get(@PathVariable("id") UUID id) {
        return views.whole(id).orElseThrow(Refused::notFound);
    }

    @PostMapping("/{id}/grant")
    Whole grant(Caller caller, @PathVariable("id") UUID id, @RequestBody Answer answer) {
        return decide(caller, id, Status.GRANTED, answer);
    }

    @PostMapping("/{id}/decline")
    Whole decline(Caller caller, @PathVariable("id") UUID id, @RequestBody Answer answer) {
        return decide(caller, id, Status.DECLINED, answer);
    }

    private Whole decide(Caller caller, UUID id, Status status, Answer answer) {
        String why = Words.required("reason", answer.reason(), MyClaims.LONGEST);
        Decided decided =
                claims.decide(id, new Decision(status, why, Actor.of(caller).id()));
        if (decided instanceof Decided.DecidedBefore before) {
            throw new Refused(MyClaims.decided(before.row()));
        }
        if (decided instanceof Decided.NotGrantable not) {
            throw new Refused(new Problem(
                    409,
                    "claim-not-grantable",
                    not.obstacle().said(),
                    Map.of("obstacle", not.obstacle().kind().word())));
        }
        if (decided instanceof Decided.Done done) {
            return views.whole(List.of(done.row())).get(0);
        }
        throw Refused.notFound();
    }
}
