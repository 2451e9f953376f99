package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Set<ReferralCode> told = signUps.stream()
                .filter(event -> event.profile().sponsorId() == null)
                .flatMap(event -> Stream.ofNullable(event.profile().referralCode()))
                .collect(Collectors.toSet());
        Map<ReferralCode, DistributorId> owners = told.isEmpty() ? Map.of() : codes.owners(told);
        Tallies counted = new Tallies(List.of());
        for (DistributorSignedUp event : signUps) {
            DistributorId sponsor = sponsor(event, owners);
            if (sponsor != null) {
                counted.add(sponsor, Span.SIGN_UPS, event.time(), 0);
            }
        }
        tallies.save(counted);
    }

    private static @Nullable DistributorId sponsor(DistributorSignedUp event, Map<ReferralCode, DistributorId> owners) {
        DistributorId sponsor = event.profile().sponsorId();
        ReferralCode code = event.profile().referralCode();
        return sponsor != null || code == null ? sponsor : owners.get(code);
    }
}
