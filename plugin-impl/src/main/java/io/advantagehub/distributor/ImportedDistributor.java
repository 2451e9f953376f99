package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.DistributorSignedUp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a platform brings along.
 *
 * @param number made by {@link io.advantagehub.database.Ids#beforeAll} of all that is told
 * @param told dated before all events, or when it was
 * @param sponsor as told, or the owner of the referral code
 * @param registeredAt when this person joined, as far as anybody knows
 * @param at the business time of the import
 */
public record ImportedDistributor(
        UUID number, DistributorSignedUp told, @Nullable DistributorId sponsor, Instant registeredAt, Instant at) {

    Profile profile() {
        String sponsorId = sponsor == null ? null : sponsor.value();
        return Profile.registered(told.distributorId().value(), registeredAt).told(told.profile(), sponsorId, at);
    }

    Sponsorship sponsorship(@Nullable String sponsorId) {
        return new Sponsorship(told.distributorId().value(), told.time(), number, sponsorId);
    }
}
