package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.usecase.ConfirmOperations.Found;
import io.advantagehub.api.usecase.ConfirmOperations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Confirmations as they stand, for those who may see them. Thread-safe. */
final class Reading {
    private final ConfirmationMapper rows;
    private final Seals seals;
    private final InstantSource clock;

    Reading(ConfirmationMapper rows, Seals seals, InstantSource clock) {
        this.rows = rows;
        this.seals = seals;
        this.clock = clock;
    }

    Optional<Confirmation> find(DistributorId who, UUID confirmation) {
        return rows.find(confirmation, who.value()).map(row -> Views.confirmation(row, now()));
    }

    Found operation(UUID confirmation) {
        return rows.findOfHost(confirmation)
                .map(row -> seals.isWhole(row) ? new Found.There(operation(row, now())) : new Found.Changed())
                .orElseGet(Found.NotThere::new);
    }

    private static Operation operation(ConfirmationRow row, Instant now) {
        return new Operation(
                Views.confirmation(row, now),
                row.operationType(),
                row.who(),
                Canonical.fields(row.fields()),
                Views.ended(row, now));
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
