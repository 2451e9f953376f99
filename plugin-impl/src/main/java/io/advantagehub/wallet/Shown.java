package io.advantagehub.wallet;

import io.advantagehub.api.Confirmation;
import io.advantagehub.confirmation.Confirmations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What orders wait for, or waited for, as it is shown with them. */
final class Shown {
    private final Map<UUID, Confirmation> known;

    private Shown(Map<UUID, Confirmation> known) {
        this.known = known;
    }

    /** Read at once. */
    static Shown with(List<? extends Order> orders, Confirmations confirmations) {
        List<UUID> ids = orders.stream()
                .map(Order::confirmationId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new Shown(confirmations.find(ids));
    }

    @Nullable
    Confirmation of(Order order) {
        UUID id = order.confirmationId();
        return id == null ? null : known.get(id);
    }
}
