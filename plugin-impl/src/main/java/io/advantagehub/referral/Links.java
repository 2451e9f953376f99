package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.referral.LinkMapper.LinkRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People's links: each has one for everything in the catalogue, made when first asked for. Thread-safe. */
class Links {
    private static final int ATTEMPTS = 5;

    private final LinkMapper rows;
    private final CheckedCodes codes;
    private final Transactions transactions;
    private final InstantSource clock;

    Links(LinkMapper rows, CheckedCodes codes, Transactions transactions, InstantSource clock) {
        this.rows = rows;
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A person's links to those items; what is missing is made by one statement. */
    Map<Item, LinkRow> of(DistributorId who, Collection<Item> items) {
        Map<Item, LinkRow> links = stored(who);
        for (int attempt = 0; attempt < ATTEMPTS && !links.keySet().containsAll(items); attempt++) {
            Set<Item> there = links.keySet();
            make(who, items.stream().filter(item -> !there.contains(item)).toList());
            links = stored(who);
        }
        return links;
    }

    private void make(DistributorId who, List<Item> missing) {
        Instant now = Instants.cut(clock.instant());
        List<LinkRow> made = missing.stream()
                .map(item -> new LinkRow(codes.make(), who.value(), item.product(), item.plan(), now))
                .toList();
        transactions.own(() -> NewRows.write(made, rows::insert));
    }

    private Map<Item, LinkRow> stored(DistributorId who) {
        return rows.ofDistributor(who.value()).stream().collect(Collectors.toMap(LinkRow::item, Function.identity()));
    }

    /** The links that there are, by their codes in canonical spelling. */
    Map<String, LinkRow> find(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : rows.find(new TreeSet<>(codes)).stream()
                        .collect(Collectors.toMap(LinkRow::code, Function.identity()));
    }
}
