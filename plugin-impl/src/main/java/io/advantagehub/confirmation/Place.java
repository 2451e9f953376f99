package io.advantagehub.confirmation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a code goes, or from where it is asked for.
 *
 * @param place a hash
 */
@SuppressWarnings("ArrayRecordComponent") // as the table holds it
record Place(byte[] place, Instant askedAt) {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::place, Arrays::compareUnsigned);

    /** Those that there are, in the order in which they are locked. */
    static List<Place> of(Instant askedAt, byte @Nullable [] phone, byte @Nullable [] address) {
        return Stream.of(phone, address)
                .flatMap(Stream::ofNullable)
                .map(hash -> new Place(hash, askedAt))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public String toString() {
        return "Place[]";
    }
}
