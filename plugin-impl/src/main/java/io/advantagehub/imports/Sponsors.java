package io.advantagehub.imports;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.api.internal.ReferralCodes.Brought;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose first line some people join: by id, else by referral code; a code that leads nowhere is ignored. */
final class Sponsors {
    private final Map<Brought, DistributorId> owners;

    private Sponsors(Map<Brought, DistributorId> owners) {
        this.owners = owners;
    }

    static Sponsors of(Collection<DistributorSignedUp> people, ReferralCodes codes) {
        return new Sponsors(codes.owners(
                people.stream().flatMap(person -> brought(person).stream()).collect(Collectors.toSet())));
    }

    @Nullable
    DistributorId of(DistributorSignedUp person) {
        return brought(person).map(owners::get).orElse(person.profile().sponsorId());
    }

    private static Optional<Brought> brought(DistributorSignedUp person) {
        DistributorProfile profile = person.profile();
        return profile.sponsorId() == null && profile.referralCode() != null
                ? Optional.of(new Brought(person.distributorId(), person.time(), profile.referralCode(), null))
                : Optional.empty();
    }
}
