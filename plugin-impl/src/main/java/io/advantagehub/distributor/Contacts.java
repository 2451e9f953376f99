package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.DistributorDirectory.Contact;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What events told of a person, and over it what the host's directory says. */
final class Contacts {
    private Contacts() {}

    static Recipient recipient(DistributorId id, @Nullable Profile profile, @Nullable Contact contact) {
        Optional<Profile> told = Optional.ofNullable(profile);
        Optional<Contact> said = Optional.ofNullable(contact);
        Optional<PhoneNumber> saidPhone = said.map(Contact::phone);
        return new Recipient(
                id,
                told.isPresent() || said.isPresent(),
                first(said.map(Contact::displayName), told, Profile::displayName),
                first(saidPhone, told, row -> row.phone() == null ? null : new PhoneNumber(row.phone())),
                saidPhone
                        .map(Reachability::of)
                        .orElseGet(() -> told.map(Profile::phoneReachable).orElse(true)),
                first(
                        said.map(Contact::locale),
                        told,
                        row -> row.locale() == null ? null : Locale.forLanguageTag(row.locale())),
                first(
                        said.map(Contact::timeZone),
                        told,
                        row -> row.timeZone() == null ? null : ZoneId.of(row.timeZone())),
                told.map(row -> row.phones().forMoney()).orElse(null),
                told.map(Profile::phoneChangedAt).orElse(null),
                told.map(Profile::sponsorId).map(DistributorId::new).orElse(null));
    }

    private static <T> @Nullable T first(
            Optional<T> said, Optional<Profile> told, Function<Profile, @Nullable T> column) {
        return said.orElseGet(() -> told.map(column::apply).orElse(null));
    }
}
