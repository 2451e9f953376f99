package io.advantagehub.wallet;

import io.advantagehub.api.Confirmation;
import io.advantagehub.confirmation.Confirmations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What orders wait for, or waited for, as it is shown with them. */
final class Shown<R> {
    private final Function<R, @Nullable UUID> confirmation;
    private final Map<UUID, Confirmation> known;

    private Shown(Function<R, @Nullable UUID> confirmation, Map<UUID, Confirmation> known) {
        this.confirmation = confirmation;
        this.known = known;
    }

    /** Read at once. */
    static <R> Shown<R> with(List<R> rows, Function<R, @Nullable UUID> confirmation, Confirmations confirmations) {
        List<UUID> ids = rows.stream()
                .map(confirmation)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new Shown<>(confirmation, confirmations.find(ids));
    }

    @Nullable
    Confirmation of(R row) {
        @Nullable UUID id = confirmation.apply(row);
        return id == null ? null : known.get(id);
    }
}
