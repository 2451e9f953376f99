package io.advantagehub.distributor;

import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.internal.InboxBatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of ah_distributor: what the host told of a person so far. */
record Profile(
        String id,
        @Nullable String sponsorId,
        @Nullable String displayName,
        @Nullable String phone,
        boolean phoneVerified,
        boolean phoneReachable,
        @Nullable String pendingPhone,
        boolean pendingVerified,
        @Nullable Instant phoneChangedAt,
        @Nullable String locale,
        @Nullable String timeZone,
        Instant registeredAt,
        Instant updatedAt) {

    /** Somebody of whom nothing is known but that they are there. */
    static Profile registered(InboxBatch.Item item) {
        return registered(item.event().subject().value(), item.event().time(), item.asOf());
    }

    /** Somebody of whom only this is known. */
    static Profile registered(String id, Instant at) {
        return registered(id, at, at);
    }

    private static Profile registered(String id, Instant at, Instant updatedAt) {
        return new Profile(id, null, null, null, false, true, null, false, null, null, null, at, updatedAt);
    }

    /** This with what was told now; what was not told stays. */
    Profile told(DistributorProfile told, @Nullable String sponsor, Instant at) {
        return new Profile(
                        id,
                        sponsor == null ? sponsorId : sponsor,
                        told.displayName() == null ? displayName : told.displayName(),
                        phone,
                        phoneVerified,
                        phoneReachable,
                        pendingPhone,
                        pendingVerified,
                        phoneChangedAt,
                        told.locale() == null ? locale : told.locale().toLanguageTag(),
                        told.timeZone() == null ? timeZone : told.timeZone().getId(),
                        registeredAt,
                        at)
                .with(phonesTold(told), at);
    }

    private Phone phonesTold(DistributorProfile told) {
        if (told.phone() != null) {
            return phones().named(told.phone(), told.phoneVerified());
        }
        return told.phoneVerified() == null ? phones() : phones().vouchedFor(told.phoneVerified());
    }

    /** This with another state of the phones. */
    Profile with(Phone phones, Instant at) {
        return new Profile(
                id,
                sponsorId,
                displayName,
                text(phones.inUse()),
                phones.verified(),
                phones.reachable(),
                text(phones.pending()),
                phones.pendingVerified(),
                phones.changedAt(),
                locale,
                timeZone,
                registeredAt,
                at);
    }

    Phone phones() {
        return new Phone(
                number(phone), phoneVerified, phoneReachable, number(pendingPhone), pendingVerified, phoneChangedAt);
    }

    private static @Nullable String text(@Nullable PhoneNumber number) {
        return number == null ? null : number.e164();
    }

    private static @Nullable PhoneNumber number(@Nullable String e164) {
        return e164 == null ? null : new PhoneNumber(e164);
    }

    /** No phone number. */
    @Override
    public String toString() {
        return "Profile[" + id + "]";
    }
}
