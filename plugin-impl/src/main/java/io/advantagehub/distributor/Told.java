package io.advantagehub.distributor;

import static java.util.stream.Collectors.toSet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.api.internal.ReferralCodes.Brought;
import io.advantagehub.api.internal.ReferralCodes.Means;
import io.advantagehub.api.internal.ReferralCodes.Referrer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an item tells of a distributor.
 *
 * @param sponsor as told, or who sent them
 * @param by how a sponsor who was not told by id is known
 */
record Told(
        InboxBatch.Item item,
        DistributorId id,
        DistributorProfile profile,
        @Nullable DistributorId sponsor,
        @Nullable Means by) {

    /** What the batch tells, in its order; codes that lead nowhere become findings. */
    static List<Told> in(InboxBatch batch, ReferralCodes codes) {
        Set<Brought> asked = batch.items().stream()
                .flatMap(item -> brought(item.event()).stream())
                .collect(toSet());
        Map<Brought, Referrer> referrers = asked.isEmpty() ? Map.of() : codes.referrers(asked);
        return batch.items().stream()
                .flatMap(item -> profile(item.event()).stream().map(profile -> of(batch, item, profile, referrers)))
                .toList();
    }

    Optional<SponsorCycles.Move> move() {
        return Optional.ofNullable(sponsor).map(above -> new SponsorCycles.Move(id, above));
    }

    /** The same of somebody who is known already: a click brings newcomers and moves nobody. */
    Told ofKnown() {
        return by == Means.CLICK ? new Told(item, id, profile, null, null) : this;
    }

    private static Told of(
            InboxBatch batch, InboxBatch.Item item, DistributorProfile profile, Map<Brought, Referrer> referrers) {
        DistributorId id = item.event().subject();
        Optional<Referrer> referrer = brought(item.event()).map(referrers::get);
        if (referrer.isEmpty()) {
            return new Told(item, id, profile, profile.sponsorId(), null);
        }
        if (referrer.get() instanceof Referrer.Found found) {
            return new Told(item, id, profile, found.owner(), found.by());
        }
        Referrer.Nobody nobody = (Referrer.Nobody) referrer.get();
        batch.finding(item, nobody.finding(), nobody.detail());
        return new Told(item, id, profile, null, null);
    }

    /** What decides: a sponsor told by id wins over it. */
    private static Optional<Brought> brought(HostEvent event) {
        return profile(event)
                .filter(profile -> profile.sponsorId() == null)
                .filter(profile -> profile.referralCode() != null || profile.visit() != null)
                .map(profile -> new Brought(event.subject(), event.time(), profile.referralCode(), profile.visit()));
    }

    private static Optional<DistributorProfile> profile(HostEvent event) {
        if (event instanceof DistributorSignedUp signedUp) {
            return Optional.of(signedUp.profile());
        }
        return event instanceof DistributorUpdated updated ? Optional.of(updated.profile()) : Optional.empty();
    }
}
