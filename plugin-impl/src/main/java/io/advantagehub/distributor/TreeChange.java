package io.advantagehub.distributor;

import io.advantagehub.api.internal.GrantedClaims;
import io.advantagehub.api.internal.InboxBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a batch makes of the tree and of the profiles, item by item, in memory. */
final class TreeChange {
    private final InboxBatch batch;
    private final Profiles profiles;
    private final SponsorCycles cycles;
    private final List<Sponsorship> sponsorships = new ArrayList<>();
    private final List<Registrations.Registered> registered = new ArrayList<>();
    private final List<PhoneChanges.Named> phones = new ArrayList<>();

    TreeChange(InboxBatch batch, Profiles profiles, SponsorCycles cycles) {
        this.batch = batch;
        this.profiles = profiles;
        this.cycles = cycles;
    }

    void apply(Told whole) {
        Profile known = profiles.latest(whole.id().value());
        Told told = known == null ? whole : whole.ofKnown();
        if (GrantedClaims.claim(told.item().key()).isPresent() && (known == null || known.sponsorId() != null)) {
            batch.reject(told.item(), "claim-overtaken", told.id() + " is not registered, or has a sponsor meanwhile");
        } else if (told.move().filter(cycles::closes).isPresent()) {
            batch.reject(told.item(), "sponsor-cycle", told.id() + " stands above the sponsor " + told.sponsor());
        } else {
            accept(told, known);
        }
    }

    private void accept(Told told, @Nullable Profile known) {
        InboxBatch.Item item = told.item();
        @Nullable
        String sponsor = told.sponsor() == null ? null : told.sponsor().value();
        told.move().ifPresent(cycles::accept);
        change(told, sponsor, known == null ? Profile.registered(item) : known);
        if (known == null) {
            registered.add(new Registrations.Registered(
                    item, told.id(), told.sponsor(), told.profile().displayName()));
        }
        // Who joins without a sponsor has none from then on; who is merely updated keeps whom they have.
        if (known == null || sponsor != null) {
            sponsorships.add(new Sponsorship(told.id().value(), item.event().time(), item.number(), sponsor));
        }
    }

    private void change(Told told, @Nullable String sponsor, Profile before) {
        InboxBatch.Item item = told.item();
        Profile after = before.told(told.profile(), sponsor, item.asOf());
        profiles.change(item.number(), after);
        if (!Objects.equals(before.pendingPhone(), after.pendingPhone())) {
            phones.add(new PhoneChanges.Named(item, told.id(), before.phones(), after.phones()));
        }
    }

    List<Profile> profiles() {
        return profiles.changed();
    }

    List<Sponsorship> sponsorships() {
        return sponsorships;
    }

    void share(StoredRecipients stored) {
        batch.share(Registrations.class, new Registrations(List.copyOf(registered)));
        batch.share(PhoneChanges.class, new PhoneChanges(List.copyOf(phones)));
        batch.share(Recipients.class, queries -> stored.find(queries, profiles));
    }
}
