package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.distributor.Registrations;
import io.advantagehub.distributor.Registrations.Registered;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.util.List;

/** Counts who joins under whom, once, however often a host tells of them. After those who know the tree. */
class SignUps implements InboxHandler {
    private final TallyStore tallies;
    private final Settings settings;
    private final Mode mode;

    SignUps(TallyStore tallies, Settings settings, Mode mode) {
        this.tallies = tallies;
        this.settings = settings;
        this.mode = mode;
    }

    @Override
    public Phase phase() {
        return Phase.TREE;
    }

    @Override
    public void handle(InboxBatch batch) {
        List<Registered> newcomers =
                batch.shared(Registrations.class).map(Registrations::registered).orElse(List.of());
        if (mode == Mode.REPLAY
                || newcomers.isEmpty()
                || Thresholds.of(settings.snapshot()).mode() == Thresholds.Mode.OFF) {
            return;
        }
        Tallies counted = new Tallies(List.of());
        for (Registered newcomer : newcomers) {
            DistributorId sponsor = newcomer.sponsor();
            if (sponsor != null) {
                counted.add(sponsor, Span.SIGN_UPS, newcomer.item().event().time(), 0);
            }
        }
        tallies.save(counted);
    }
}
