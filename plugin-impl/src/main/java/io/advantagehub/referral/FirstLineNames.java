package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.distributor.SponsorQuery;
import io.advantagehub.distributor.SponsorTree;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that a sponsor may see: those that the host gave of people in the sponsor's first line now. Thread-safe. */
class FirstLineNames {
    private final SponsorTree tree;
    private final Recipients names;
    private final InstantSource clock;

    FirstLineNames(SponsorTree tree, Recipients names, InstantSource clock) {
        this.tree = tree;
        this.names = names;
        this.clock = clock;
    }

    /** By person; with two statements, however many there are. */
    Map<String, @Nullable String> of(DistributorId sponsor, Collection<String> people) {
        Set<RecipientQuery> members = sponsors(people).entrySet().stream()
                .filter(person -> person.getValue().equals(sponsor))
                .map(person -> new RecipientQuery(person.getKey(), Ids.LAST))
                .collect(Collectors.toSet());
        Map<String, @Nullable String> called = new HashMap<>();
        names.find(members)
                .values()
                .forEach(recipient -> called.put(recipient.id().value(), recipient.displayName()));
        return called;
    }

    /** Who sponsors them now; who has no sponsor is missing. */
    Map<DistributorId, DistributorId> sponsors(Collection<String> people) {
        Instant now = clock.instant();
        Set<SponsorQuery> asked = people.stream()
                .map(person -> new SponsorQuery(new DistributorId(person), now, Ids.LAST))
                .collect(Collectors.toSet());
        Map<DistributorId, DistributorId> sponsors = new HashMap<>();
        tree.sponsors(asked).forEach((query, above) -> sponsors.put(query.distributor(), above));
        return sponsors;
    }
}
