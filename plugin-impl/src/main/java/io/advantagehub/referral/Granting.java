package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.internal.GrantedClaims;
import io.advantagehub.api.spi.SponsorApproval;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.distributor.FirstLine;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.referral.Obstacle.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Grants a claim, in the caller's transaction: gives a sponsor to somebody who has none, from now on, by an event that goes
 * the way of all events. The tree is the host's: nobody is taken from a sponsor, and the host is asked last.
 */
class Granting {
    private final RegisteredDistributors registered;
    private final FirstLine tree;
    private final FirstLineNames people;
    private final SponsorApproval host;
    private final Supplier<Inlet> inlet;

    Granting(
            RegisteredDistributors registered,
            FirstLine tree,
            FirstLineNames people,
            SponsorApproval host,
            Supplier<Inlet> inlet) {
        this.registered = registered;
        this.tree = tree;
        this.people = people;
        this.host = host;
        this.inlet = inlet;
    }

    /** The way in for events, asked for when it is needed: whoever only reads has none. */
    record Inlet(AcceptHostEvents accept, HostEventFormat format) {}

    /** What stands against it; empty where it is granted now. */
    Optional<Obstacle> grant(ClaimRow claim, Instant now) {
        DistributorId newcomer = new DistributorId(claim.newcomerId());
        DistributorId claimant = new DistributorId(claim.claimantId());
        @Nullable Kind kind = obstacle(newcomer, claimant);
        if (kind != null) {
            return Optional.of(Obstacle.of(kind));
        }
        SponsorApproval.Answer answer = host.approve(new SponsorApproval.Move(claim.id(), newcomer, claimant, now));
        if (answer instanceof SponsorApproval.Answer.Refused refused) {
            return Optional.of(new Obstacle(Kind.HOST_REFUSED, refused.reason()));
        }
        tell(
                claim,
                new DistributorUpdated(
                        newcomer,
                        now,
                        new DistributorProfile(claimant, null, null, null, null, null, null, List.of())));
        return Optional.empty();
    }

    private @Nullable Kind obstacle(DistributorId newcomer, DistributorId claimant) {
        if (registered.since(Set.of(newcomer)).isEmpty()) {
            return Kind.UNKNOWN_DISTRIBUTOR;
        }
        if (people.sponsors(List.of(newcomer.value())).containsKey(newcomer)) {
            return Kind.HAS_SPONSOR;
        }
        return tree.isAbove(newcomer, claimant) ? Kind.SPONSOR_CYCLE : null;
    }

    private void tell(ClaimRow claim, DistributorUpdated event) {
        Inlet way = inlet.get();
        Delivery delivery =
                new Delivery.Valid(GrantedClaims.key(claim.id()), way.format().content(event), event);
        Acceptance acceptance =
                way.accept().accept(List.of(delivery), OnRejection.PARK).get(0);
        if (!(acceptance instanceof Acceptance.Accepted)) {
            throw new IllegalStateException("a granted claim was not taken as an event: " + acceptance);
        }
    }
}
