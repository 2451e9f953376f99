package io.advantagehub.wallet;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.Needs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the host says of orders of one kind, late or twice too: their rows are locked before any account is. */
class OrderEvents<C extends OrderCase> implements EventPostings {
    private final Kind<C> kind;

    OrderEvents(Kind<C> kind) {
        this.kind = kind;
    }

    /** A kind of order, and which events speak of it. */
    interface Kind<C extends OrderCase> {

        /** Which order an event speaks of, in the host's words; empty where it speaks of none of this kind. */
        Optional<String> idIn(HostEvent event);

        /** In key order. */
        List<C> lock(Collection<UUID> ids);

        void save(List<C> changed);

        /** The finding where a distributor has no such order. */
        String unknown();
    }

    @Override
    public Prepared prepare(InboxBatch batch) {
        List<Item> items = batch.items().stream()
                .filter(item -> kind.idIn(item.event()).isPresent())
                .toList();
        if (items.isEmpty()) {
            return Prepared.NOTHING;
        }
        Map<UUID, C> cases = lock(items);
        List<Said<C>> said = new ArrayList<>();
        for (Item item : items) {
            @Nullable
            C known = kind.idIn(item.event())
                    .flatMap(Uuids::parse)
                    .map(cases::get)
                    .orElse(null);
            if (known == null || !known.row().owner().equals(item.event().subject())) {
                batch.finding(item, kind.unknown(), "this distributor has nothing by that id");
            } else {
                said.add(new Said<>(batch, item, known));
            }
        }
        return new Ready(said);
    }

    private Map<UUID, C> lock(List<Item> items) {
        Set<UUID> ids = new HashSet<>();
        items.forEach(item -> kind.idIn(item.event()).flatMap(Uuids::parse).ifPresent(ids::add));
        Map<UUID, C> cases = new HashMap<>();
        if (!ids.isEmpty()) {
            kind.lock(ids).forEach(found -> cases.put(found.row().id(), found));
        }
        return cases;
    }

    /** An event about an order that is known. */
    private record Said<C extends OrderCase>(InboxBatch batch, Item item, C known) implements Posting {

        @Override
        public UUID place() {
            return item.number();
        }

        @Override
        public void post(Book book) {
            known.take(book, item).ifPresent(found -> batch.finding(item, found.code(), found.detail()));
        }
    }

    /** What a batch says. */
    private final class Ready implements Prepared {
        private final List<Said<C>> said;

        Ready(List<Said<C>> said) {
            this.said = said;
        }

        @Override
        public void declare(Needs needs) {
            Set<UUID> before = new HashSet<>();
            for (Said<C> one : said) {
                Order order = one.known().row();
                needs.asOf(one.item().asOf()).ending(order.owner(), order.pendingId());
                // What an earlier event of the batch ends, a later one can only honour.
                if (one.known().mayBeOver(one.item()) || !before.add(order.id())) {
                    needs.honouring(order.owner(), order.pendingId());
                }
            }
        }

        @Override
        public List<Said<C>> postings() {
            return said;
        }

        @Override
        public void save() {
            List<C> changed = said.stream()
                    .map(Said::known)
                    .distinct()
                    .filter(OrderCase::isChanged)
                    .toList();
            if (!changed.isEmpty()) {
                kind.save(changed);
            }
        }
    }
}
