package io.advantagehub.distributor;

import static java.util.stream.Collectors.toCollection;

import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.database.NewRows;
import java.util.List;
import java.util.TreeSet;

/** Takes up who joined and what changed, in the order of acceptance. */
final class TreeHandler implements InboxHandler {
    private final DistributorMapper distributors;
    private final SponsorshipMapper sponsorships;
    private final ReferralCodes codes;
    private final StoredRecipients recipients;

    TreeHandler(
            DistributorMapper distributors,
            SponsorshipMapper sponsorships,
            ReferralCodes codes,
            StoredRecipients recipients) {
        this.distributors = distributors;
        this.sponsorships = sponsorships;
        this.codes = codes;
        this.recipients = recipients;
    }

    @Override
    public Phase phase() {
        return Phase.TREE;
    }

    @Override
    public void handle(InboxBatch batch) {
        List<Told> told = Told.in(batch, codes);
        TreeChange change = new TreeChange(batch, profiles(told), cycles(told));
        told.forEach(change::apply);
        if (!change.profiles().isEmpty()) {
            NewRows.write(change.profiles(), distributors::save);
        }
        if (!change.sponsorships().isEmpty()) {
            NewRows.write(change.sponsorships(), sponsorships::insert);
        }
        change.share(recipients);
    }

    private Profiles profiles(List<Told> told) {
        TreeSet<String> ids = told.stream().map(item -> item.id().value()).collect(toCollection(TreeSet::new));
        return new Profiles(ids.isEmpty() ? List.of() : distributors.lock(ids));
    }

    private SponsorCycles cycles(List<Told> told) {
        return SponsorCycles.of(
                told.stream().flatMap(item -> item.move().stream()).toList(), sponsorships);
    }
}
