package io.advantagehub.api.edge;

import io.advantagehub.api.Instants;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.api.usecase.OpeningBalance;
import java.time.Instant;
import java.util.List;

/** The JSON lines of contract §4, "Import", read in one place; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface ImportFormat {
    /** Stands where a line does not say when: before all that events can tell. */
    Instant UNDATED = Instants.EARLIEST;

    /** Reads a line, with every fault of it. */
    Line read(String json);

    /** What a line turned out to be. */
    sealed interface Line {

        /** Fields as of {@code distributor.signed-up}; its time is an optional {@code time} among them, else {@link #UNDATED}. */
        record Distributor(DistributorSignedUp event) implements Line {}

        /** Fields as of {@code consent.granted}; its time is an optional {@code at} among them, else {@link #UNDATED}. */
        record Consent(ConsentGranted event) implements Line {}

        record Opening(OpeningBalance balance) implements Line {}

        /** None of them. */
        record Faulty(List<Fault> faults) implements Line {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }
}
