package io.advantagehub.referral;

import io.advantagehub.api.Instants;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.referral.CatalogueMapper.CatalogueRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be recommended, and where each leads: the administrators' arrangement, else the ten of contract §2. Whoever
 * redirects reads it from memory, where it is at most some seconds old. Thread-safe.
 */
class Catalogue {
    private final CatalogueMapper rows;
    private final Transactions transactions;
    private final Addresses addresses;
    private final InstantSource clock;
    private volatile @Nullable Map<Item, Target> known;

    Catalogue(CatalogueMapper rows, Transactions transactions, Addresses addresses, InstantSource clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** As it is now, in the order in which it is shown. */
    Map<Item, Target> read() {
        Map<Item, Target> items = new LinkedHashMap<>();
        rows.all().forEach(row -> items.put(new Item(row.product(), row.plan()), new Target(row.target())));
        if (items.isEmpty()) {
            Item.usual().forEach(item -> items.put(item, addresses.usual(item)));
        }
        known = items;
        return items;
    }

    /** Where a link leads, without a look at the database but for the first time; what is recommended no more, to the start. */
    String address(Item item, String code) {
        Map<Item, Target> items = known;
        Target target = (items == null ? read() : items).getOrDefault(item, addresses.start());
        return addresses.absolute(target.of(item, code));
    }

    /** Where those are sent of whom nobody knows who sent them. */
    String start() {
        return addresses.absolute(addresses.start().of(Item.NEW_ACCOUNT, ""));
    }

    /** Arranges it anew; without items it is the usual one again. */
    void replace(Map<Item, Target> items, String by) {
        transactions.own(() -> {
            Instant now = Instants.cut(clock.instant());
            List<CatalogueRow> all = new ArrayList<>();
            items.forEach((item, target) ->
                    all.add(new CatalogueRow(item.product(), item.plan(), all.size(), target.pattern(), by, now)));
            rows.deleteAll();
            return NewRows.write(all, rows::insert);
        });
        read();
    }
}
