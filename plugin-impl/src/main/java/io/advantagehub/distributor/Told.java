package io.advantagehub.distributor;

import static java.util.stream.Collectors.toSet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.ReferralCodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an item tells of a distributor.
 *
 * @param sponsor as told, or the owner of the referral code
 */
record Told(
        InboxBatch.Item item,
        DistributorId id,
        DistributorProfile profile,
        @Nullable DistributorId sponsor) {

    /** What the batch tells, in its order; codes that lead nowhere become findings. */
    static List<Told> in(InboxBatch batch, ReferralCodes codes) {
        Set<ReferralCode> asked = batch.items().stream()
                .flatMap(item -> profile(item.event()).flatMap(Told::code).stream())
                .collect(toSet());
        Map<ReferralCode, DistributorId> owners = asked.isEmpty() ? Map.of() : codes.owners(asked);
        return batch.items().stream()
                .flatMap(item -> profile(item.event()).stream().map(profile -> of(batch, item, profile, owners)))
                .toList();
    }

    Optional<SponsorCycles.Move> move() {
        return Optional.ofNullable(sponsor).map(above -> new SponsorCycles.Move(id, above));
    }

    private static Told of(
            InboxBatch batch,
            InboxBatch.Item item,
            DistributorProfile profile,
            Map<ReferralCode, DistributorId> owners) {
        DistributorId id = item.event().subject();
        Optional<ReferralCode> code = code(profile);
        if (code.isEmpty()) {
            return new Told(item, id, profile, profile.sponsorId());
        }
        DistributorId owner = owners.get(code.get());
        if (owner == null) {
            batch.finding(item, "unknown-referral-code", "nobody owns the code " + code.get());
        } else if (owner.equals(id)) {
            batch.finding(
                    item, "own-referral-code", "nobody sponsors themselves: the code " + code.get() + " is ignored");
        }
        return new Told(item, id, profile, id.equals(owner) ? null : owner);
    }

    /** The code that decides: a sponsor told by id wins over it. */
    private static Optional<ReferralCode> code(DistributorProfile profile) {
        return profile.sponsorId() == null ? Optional.ofNullable(profile.referralCode()) : Optional.empty();
    }

    private static Optional<DistributorProfile> profile(HostEvent event) {
        if (event instanceof DistributorSignedUp signedUp) {
            return Optional.of(signedUp.profile());
        }
        return event instanceof DistributorUpdated updated ? Optional.of(updated.profile()) : Optional.empty();
    }
}
