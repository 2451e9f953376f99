package io.advantagehub.fairplay;

import io.advantagehub.api.internal.Traces;
import java.util.Comparator;
import java.util.UUID;

/**
 * Somebody, or a device of nobody knows whom, was seen.
 *
 * @param day in UTC, as in {@code 2026-01-31}
 */
sealed interface Sighting {

    String day();

    /** With a device or at an address. */
    record OfPerson(String person, Traces.Kind kind, UUID mark, String day) implements Sighting {
        /** In which rows are written, that no two transactions wait for each other. */
        static final Comparator<OfPerson> BY_KEY = Comparator.comparing(OfPerson::person)
                .thenComparing(one -> SightingKind.code(one.kind()))
                .thenComparing(one -> one.mark().toString());

        SightingMapper.SightingRow row() {
            return new SightingMapper.SightingRow(person, SightingKind.code(kind), mark, day);
        }
    }

    /** At an address. */
    record OfDevice(UUID device, UUID address, String day) implements Sighting {
        static final Comparator<OfDevice> BY_KEY = Comparator.comparing(
                        (OfDevice one) -> one.device().toString())
                .thenComparing(one -> one.address().toString());

        SightingMapper.VisitorRow row() {
            return new SightingMapper.VisitorRow(device, address, day);
        }
    }
}
