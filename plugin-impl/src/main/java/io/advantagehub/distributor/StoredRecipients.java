package io.advantagehub.distributor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.DistributorDirectory;
import io.advantagehub.api.spi.DistributorDirectory.Contact;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The profiles in the database, and beside them what the host says when asked. */
final class StoredRecipients implements Recipients {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRecipients.class);

    private final DistributorMapper rows;
    private final DistributorDirectory directory;

    StoredRecipients(DistributorMapper rows, DistributorDirectory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    @Override
    public Map<RecipientQuery, Recipient> find(Set<RecipientQuery> queries) {
        return find(queries, new Profiles(Set.of()));
    }

    /** Of those whom the batch changes, as it says; of the others, as stored. */
    Map<RecipientQuery, Recipient> find(Set<RecipientQuery> queries, Profiles batch) {
        Set<DistributorId> asked =
                queries.stream().map(RecipientQuery::distributor).collect(toSet());
        Map<DistributorId, Contact> contacts = contacts(asked);
        Map<String, Profile> stored = stored(asked, id -> !batch.changes(id.value()));
        Map<RecipientQuery, Recipient> found = new HashMap<>();
        for (RecipientQuery query : queries) {
            String id = query.distributor().value();
            Profile profile = batch.changes(id) ? batch.asOf(id, query.before()) : stored.get(id);
            found.put(query, Contacts.recipient(query.distributor(), profile, contacts.get(query.distributor())));
        }
        return found;
    }

    private Map<String, Profile> stored(Set<DistributorId> asked, Predicate<DistributorId> wanted) {
        Set<DistributorId> ids = asked.stream().filter(wanted).collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : rows.find(Id.rows(ids.stream())).stream().collect(toMap(Profile::id, profile -> profile));
    }

    /** A directory that fails must not cost anybody an event: then what events told has to do. */
    private Map<DistributorId, @Nullable Contact> contacts(Set<DistributorId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        try {
            return new HashMap<>(directory.contacts(asked));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The host's directory of distributors failed with {}",
                    failure.getClass().getName());
            return Map.of();
        }
    }
}
