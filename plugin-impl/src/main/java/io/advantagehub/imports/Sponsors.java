package io.advantagehub.imports;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.internal.ReferralCodes;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose first line some people join: by id, else by referral code; a code that leads nowhere is ignored. */
final class Sponsors {
    private final Map<ReferralCode, DistributorId> owners;

    private Sponsors(Map<ReferralCode, DistributorId> owners) {
        this.owners = owners;
    }

    static Sponsors of(Collection<DistributorSignedUp> people, ReferralCodes codes) {
        Set<ReferralCode> asked = people.stream()
                .map(DistributorSignedUp::profile)
                .filter(profile -> profile.sponsorId() == null)
                .map(DistributorProfile::referralCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Sponsors(asked.isEmpty() ? Map.of() : codes.owners(asked));
    }

    @Nullable
    DistributorId of(DistributorSignedUp person) {
        DistributorProfile profile = person.profile();
        if (profile.sponsorId() != null || profile.referralCode() == null) {
            return profile.sponsorId();
        }
        DistributorId owner = owners.get(profile.referralCode());
        return person.distributorId().equals(owner) ? null : owner;
    }
}
