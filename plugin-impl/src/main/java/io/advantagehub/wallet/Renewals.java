package io.advantagehub.wallet;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.RenewalCancelled;
import io.advantagehub.api.event.RenewalSettled;
import io.advantagehub.database.JsonRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Renewals that were to be paid with a redemption. */
class Renewals implements OrderEvents.Kind<Renewal> {
    private final RedemptionMapper rows;

    Renewals(RedemptionMapper rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> idIn(HostEvent event) {
        if (event instanceof RenewalSettled settled) {
            return Optional.of(settled.redemptionId().value());
        }
        return event instanceof RenewalCancelled cancelled
                ? Optional.of(cancelled.redemptionId().value())
                : Optional.empty();
    }

    @Override
    public List<Renewal> lock(Collection<UUID> ids) {
        return rows.lock(ids).stream().map(Renewal::new).toList();
    }

    @Override
    public void save(List<Renewal> changed) {
        rows.update(JsonRows.of(changed.stream().map(Renewal::row).toList()));
    }

    @Override
    public String unknown() {
        return "unknown-redemption";
    }
}
