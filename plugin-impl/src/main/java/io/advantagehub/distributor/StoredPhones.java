package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The phones in the database. */
final class StoredPhones implements Phones {
    private final DistributorMapper rows;

    StoredPhones(DistributorMapper rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Phone> lock(DistributorId who) {
        return first(rows.lock(List.of(who.value()))).map(Profile::phones);
    }

    @Override
    public Optional<Phone> find(DistributorId who) {
        return first(rows.find(Id.rows(Stream.of(who)))).map(Profile::phones);
    }

    @Override
    public void keep(DistributorId who, Phone phone, Instant at) {
        Profile row = first(rows.lock(List.of(who.value()))).orElseThrow();
        NewRows.write(List.of(row.with(phone, at)), rows::save);
    }

    private static Optional<Profile> first(List<Profile> found) {
        return found.stream().findFirst();
    }
}
