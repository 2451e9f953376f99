package io.advantagehub.wallet;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PayoutFailed;
import io.advantagehub.api.event.PayoutSettled;
import io.advantagehub.database.JsonRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payouts that arrived or did not. */
class Remittances implements OrderEvents.Kind<Remittance> {
    private final PayoutMapper rows;

    Remittances(PayoutMapper rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> idIn(HostEvent event) {
        if (event instanceof PayoutSettled settled) {
            return Optional.of(settled.payoutId().value());
        }
        return event instanceof PayoutFailed failed
                ? Optional.of(failed.payoutId().value())
                : Optional.empty();
    }

    @Override
    public List<Remittance> lock(Collection<UUID> ids) {
        return rows.lock(ids).stream().map(Remittance::new).toList();
    }

    @Override
    public void save(List<Remittance> changed) {
        rows.update(JsonRows.of(changed.stream().map(Remittance::row).toList()));
    }

    @Override
    public String unknown() {
        return "unknown-payout";
    }
}
