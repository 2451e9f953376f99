package io.advantagehub.wallet;

import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.event.RenewalCancelled;
import io.advantagehub.api.event.RenewalSettled;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.database.JsonRows;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.Needs;
import io.advantagehub.wallet.Renewal.Oddity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the host says of renewals that were to be paid with a redemption: settled or cancelled, late or twice. */
class RenewalEvents implements EventPostings {
    private final RedemptionMapper rows;

    RenewalEvents(RedemptionMapper rows) {
        this.rows = rows;
    }

    @Override
    public Prepared prepare(InboxBatch batch) {
        List<Item> items = batch.items().stream()
                .filter(item -> redemption(item).isPresent())
                .toList();
        if (items.isEmpty()) {
            return Prepared.NOTHING;
        }
        Map<UUID, Renewal> renewals = lock(items);
        List<Said> said = new ArrayList<>();
        for (Item item : items) {
            @Nullable
            Renewal renewal =
                    redemption(item).flatMap(Uuids::parse).map(renewals::get).orElse(null);
            if (renewal == null || !renewal.row().owner().equals(item.event().subject())) {
                batch.finding(item, "unknown-redemption", "this distributor has no such redemption");
            } else {
                said.add(new Said(batch, item, renewal));
            }
        }
        return new Ready(said);
    }

    private Map<UUID, Renewal> lock(List<Item> items) {
        Set<UUID> ids = new TreeSet<>();
        items.forEach(item -> redemption(item).flatMap(Uuids::parse).ifPresent(ids::add));
        Map<UUID, Renewal> renewals = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.lock(ids).forEach(row -> renewals.put(row.id(), new Renewal(row)));
        }
        return renewals;
    }

    private static Optional<String> redemption(Item item) {
        if (item.event() instanceof RenewalSettled settled) {
            return Optional.of(settled.redemptionId()).map(RedemptionId::value);
        }
        return item.event() instanceof RenewalCancelled cancelled
                ? Optional.of(cancelled.redemptionId()).map(RedemptionId::value)
                : Optional.empty();
    }

    /** An event about a redemption that is known. */
    private record Said(InboxBatch batch, Item item, Renewal renewal) implements Posting {

        @Override
        public UUID place() {
            return item.number();
        }

        @Override
        public void post(Book book) {
            Optional<Oddity> oddity = item.event() instanceof RenewalSettled settled
                    ? renewal.settle(book, item, settled)
                    : renewal.cancel(book, item, (RenewalCancelled) item.event());
            oddity.ifPresent(odd -> batch.finding(item, odd.code(), odd.detail()));
        }
    }

    /** What a batch says of redemptions. */
    private final class Ready implements Prepared {
        private final List<Said> said;

        Ready(List<Said> said) {
            this.said = said;
        }

        @Override
        public void declare(Needs needs) {
            Set<Renewal> before = new HashSet<>();
            for (Said one : said) {
                RedemptionRow row = one.renewal().row();
                needs.asOf(one.item().asOf()).ending(row.owner(), row.pendingId());
                // What an earlier event of the batch ends, a later one can only honour.
                if (one.renewal().mayBeOver(one.item()) || !before.add(one.renewal())) {
                    needs.honouring(row.owner(), row.pendingId());
                }
            }
        }

        @Override
        public List<Said> postings() {
            return said;
        }

        @Override
        public void save() {
            List<RedemptionRow> changed = said.stream()
                    .map(Said::renewal)
                    .distinct()
                    .filter(Renewal::isChanged)
                    .map(Renewal::row)
                    .toList();
            if (!changed.isEmpty()) {
                rows.update(JsonRows.of(changed));
            }
        }
    }
}
