package io.advantagehub.fairplay;

import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.Traces;
import io.advantagehub.api.internal.Visitors;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees with which browser somebody signed up or bought, where the event brings the visit's cookie along. Before
 * purchases are shared.
 */
class CameBy implements InboxHandler {
    private final SightingStore store;
    private final Visitors visitors;
    private final Settings settings;
    private final Mode mode;

    CameBy(SightingStore store, Visitors visitors, Settings settings, Mode mode) {
        this.store = store;
        this.visitors = visitors;
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
        List<Sighting> seen = batch.items().stream()
                .flatMap(item -> seen(item.event()).stream())
                .toList();
        if (!seen.isEmpty() && Thresholds.of(settings.snapshot()).mode() != Thresholds.Mode.OFF) {
            store.save(seen);
        }
    }

    private Optional<Sighting> seen(HostEvent event) {
        return tokens(event)
                .flatMap(token -> visitors.device(token).stream())
                .findFirst()
                .map(device -> new Sighting.OfPerson(
                        event.subject().value(), Traces.Kind.DEVICE, device, Seeing.day(event.time())));
    }

    private static Stream<String> tokens(HostEvent event) {
        if (event instanceof PurchaseCompleted purchase) {
            return Stream.ofNullable(purchase.referralCode()).map(ReferralCode::value);
        }
        DistributorProfile profile = event instanceof DistributorSignedUp signedUp
                ? signedUp.profile()
                : event instanceof DistributorUpdated updated ? updated.profile() : DistributorProfile.EMPTY;
        return Stream.concat(
                Stream.ofNullable(profile.visit()).map(VisitToken::value),
                Stream.ofNullable(profile.referralCode()).map(ReferralCode::value));
    }
}
