package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.database.NewRows;
import io.advantagehub.distributor.Registrations;
import io.advantagehub.distributor.Registrations.Registered;
import io.advantagehub.referral.AttributionMapper.AttributionRow;
import io.advantagehub.referral.LinkMapper.LinkRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds those whom a batch registers to the link by whose code they came, where its owner became their sponsor. */
class SignUps {
    private final Links links;
    private final AttributionMapper attributions;

    SignUps(Links links, AttributionMapper attributions) {
        this.links = links;
        this.attributions = attributions;
    }

    /** What was written down, one row a newcomer who came by a link. */
    List<AttributionRow> bind(InboxBatch batch) {
        List<Registered> registered =
                batch.shared(Registrations.class).map(Registrations::registered).orElse(List.of());
        Map<Registered, String> codes = new HashMap<>();
        for (Registered newcomer : registered) {
            code(newcomer.item().event())
                    .flatMap(code -> links.code(code.value()))
                    .ifPresent(code -> codes.put(newcomer, code));
        }
        Map<String, LinkRow> known = links.find(codes.values());
        List<AttributionRow> bound = new ArrayList<>();
        for (Registered newcomer : registered) {
            Optional.ofNullable(codes.get(newcomer))
                    .map(known::get)
                    .filter(link -> isOf(link, newcomer.sponsor()))
                    .ifPresent(link -> bound.add(row(newcomer, link)));
        }
        NewRows.write(bound, attributions::insert);
        return bound;
    }

    /** A sponsor who was told by id wins over the code. */
    private static boolean isOf(LinkRow link, @Nullable DistributorId sponsor) {
        return sponsor != null && link.distributorId().equals(sponsor.value());
    }

    private static AttributionRow row(Registered newcomer, LinkRow link) {
        return new AttributionRow(
                newcomer.distributor().value(),
                link.code(),
                "C",
                null,
                newcomer.item().event().time(),
                newcomer.item().number());
    }

    private static Optional<ReferralCode> code(HostEvent event) {
        DistributorProfile profile = event instanceof DistributorSignedUp signedUp
                ? signedUp.profile()
                : event instanceof DistributorUpdated updated ? updated.profile() : null;
        return Optional.ofNullable(profile).map(DistributorProfile::referralCode);
    }
}
