package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ClaimNewcomers;
import io.advantagehub.database.Ids;
import io.advantagehub.referral.ClaimMapper.Part;
import io.advantagehub.web.Actor;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Claims for a host's own pages: the same rows, and the same decisions, as over HTTP. */
class ClaimDesk implements ClaimNewcomers {
    private final Terms terms;
    private final Links links;
    private final Claims claims;
    private final ClaimMapper rows;
    private final ClaimViews views;

    ClaimDesk(Terms terms, Links links, Claims claims, ClaimMapper rows, ClaimViews views) {
        this.terms = terms;
        this.links = links;
        this.claims = claims;
        this.rows = rows;
        this.views = views;
    }

    @Override
    public Claimed claim(Wish wish) {
        if (!terms.areAcceptedBy(wish.claimant())) {
            return Claimed.TERMS_NOT_ACCEPTED;
        }
        if (wish.newcomer().equals(wish.claimant())) {
            return Claimed.NOBODY_SPONSORS_THEMSELVES;
        }
        String code = Objects.requireNonNull(
                        links.of(wish.claimant(), List.of(Item.NEW_ACCOUNT)).get(Item.NEW_ACCOUNT))
                .code();
        Claims.Claimed claimed = claims.claim(new Claims.Wish(wish.claimant(), wish.newcomer(), code, wish.reason()));
        if (claimed instanceof Claims.Claimed.TooMany) {
            return Claimed.TOO_MANY;
        }
        return claimed instanceof Claims.Claimed.DecidedBefore ? Claimed.DECIDED_BEFORE : Claimed.WAITS;
    }

    @Override
    public List<Own> own(DistributorId claimant, int most) {
        return rows.page(new Part(claimant.value(), null, null, Ids.LAST, most)).stream()
                .map(views::own)
                .map(own -> new Own(
                        own.id(),
                        Status.valueOf(own.status().name()),
                        new DistributorId(own.newcomer()),
                        own.claimedAt(),
                        own.answer(),
                        own.texts()))
                .toList();
    }

    @Override
    public List<Claim> newest(Wanted wanted) {
        String state = wanted.status() == null ? null : row(wanted.status()).letter();
        UUID below = wanted.below() == null ? Ids.LAST : wanted.below();
        return views.whole(rows.page(new Part(null, null, state, below, wanted.most()))).stream()
                .map(ClaimDesk::claim)
                .toList();
    }

    @Override
    public Outcome grant(UUID claim, Decision decision) {
        return decide(claim, Status.GRANTED, decision);
    }

    @Override
    public Outcome decline(UUID claim, Decision decision) {
        return decide(claim, Status.DECLINED, decision);
    }

    private Outcome decide(UUID claim, Status status, Decision decision) {
        String by = Actor.of(decision.administrator()).id();
        Claims.Decided decided = claims.decide(claim, new Claims.Decision(row(status), decision.answer(), by));
        if (decided instanceof Claims.Decided.Done done) {
            return new Outcome.Done(claim(views.whole(List.of(done.row())).get(0)));
        }
        if (decided instanceof Claims.Decided.DecidedBefore before) {
            return new Outcome.DecidedBefore(
                    Status.valueOf(before.row().status().name()));
        }
        return decided instanceof Claims.Decided.NotGrantable not
                ? new Outcome.NotGrantable(not.obstacle().kind().word())
                : new Outcome.NotThere();
    }

    private static ClaimRow.Status row(Status status) {
        return ClaimRow.Status.valueOf(status.name());
    }

    private static Claim claim(ClaimViews.Whole whole) {
        return new Claim(
                whole.id(),
                Status.valueOf(whole.status().name()),
                new DistributorId(whole.claimantId()),
                new DistributorId(whole.newcomer()),
                whole.reason(),
                whole.claimedAt(),
                whole.sponsorId() == null ? null : new DistributorId(whole.sponsorId()),
                whole.obstacle(),
                whole.decidedBy(),
                whole.answer());
    }
}
