package io.advantagehub.distributor;

import io.advantagehub.database.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of ah_sponsorship: from when on somebody has this sponsor, or none. */
record Sponsorship(
        String distributorId,
        Instant fromAt,
        UUID acceptedNo,
        @Nullable String sponsorId) {
    /** Of records from the same time the later accepted is the greater. */
    private static final Comparator<Sponsorship> BY_VALIDITY =
            Comparator.comparing(Sponsorship::fromAt).thenComparing(Sponsorship::acceptedNo, Ids::compare);

    private static final Comparator<Sponsorship> FIRST = Comparator.comparing(Sponsorship::fromAt)
            .thenComparing(Sponsorship::acceptedNo, (a, b) -> Ids.compare(b, a));

    /** The record that counts among those of one distributor: the one valid at the time, else the first. */
    static Optional<Sponsorship> counting(Collection<Sponsorship> told, Instant at, UUID before) {
        Optional<Sponsorship> valid = told.stream()
                .filter(record -> Ids.compare(record.acceptedNo, before) < 0 && !record.fromAt.isAfter(at))
                .max(BY_VALIDITY);
        return valid.isPresent()
                ? valid
                : told.stream()
                        .filter(record -> Ids.compare(record.acceptedNo, before) < 0)
                        .min(FIRST);
    }
}
