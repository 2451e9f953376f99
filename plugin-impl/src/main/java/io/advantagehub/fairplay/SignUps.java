package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.api.internal.ReferralCodes.Brought;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts who signs up under whom. After those who know the tree, so that whom they reject is not counted. */
class SignUps implements InboxHandler {
    private final TallyStore tallies;
    private final ReferralCodes codes;
    private final Settings settings;
    private final Mode mode;

    SignUps(TallyStore tallies, ReferralCodes codes, Settings settings, Mode mode) {
        this.tallies = tallies;
        this.codes = codes;
        this.settings = settings;
        this.mode = mode;
    }

    @Override
    public Phase phase() {
        return Phase.TREE;
    }

    @Override
    public void handle(InboxBatch batch) {
        if (mode == Mode.REPLAY) {
            return;
        }
        List<DistributorSignedUp> signUps = batch.items().stream()
                .filter(item -> item.event() instanceof DistributorSignedUp)
                .map(item -> (DistributorSignedUp) item.event())
                .toList();
        if (signUps.isEmpty() || Thresholds.of(settings.snapshot()).mode() == Thresholds.Mode.OFF) {
            return;
        }
        Map<Brought, DistributorId> owners = codes.owners(
                signUps.stream().flatMap(event -> brought(event).stream()).collect(Collectors.toSet()));
        Tallies counted = new Tallies(List.of());
        for (DistributorSignedUp event : signUps) {
            DistributorId sponsor = sponsor(event, owners);
            if (sponsor != null) {
                counted.add(sponsor, Span.SIGN_UPS, event.time(), 0);
            }
        }
        tallies.save(counted);
    }

    private static @Nullable DistributorId sponsor(DistributorSignedUp event, Map<Brought, DistributorId> owners) {
        return brought(event).map(owners::get).orElse(event.profile().sponsorId());
    }

    /** What decides where no sponsor was told by id. */
    private static Optional<Brought> brought(DistributorSignedUp event) {
        DistributorProfile profile = event.profile();
        return profile.sponsorId() == null && (profile.referralCode() != null || profile.visit() != null)
                ? Optional.of(new Brought(event.distributorId(), event.time(), profile.referralCode(), profile.visit()))
                : Optional.empty();
    }
}
