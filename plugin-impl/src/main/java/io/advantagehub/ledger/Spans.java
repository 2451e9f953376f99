package io.advantagehub.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in an account's history something may be that counts from within a time. Entries are kept in the order in which they
 * were booked, which is nearly that of when they count from: told late, something may count from long before. So of each
 * {@link #SIZE} entries in a row it is kept from when to when they count, as a block range index does. Thread-safe.
 */
class Spans {
    /** Near the root of a million: an account that has so many has about as many spans as a span has entries. */
    static final int SIZE = 1_024;

    private final SpanMapper mapper;

    Spans(SpanMapper mapper) {
        this.mapper = mapper;
    }

    /** Keeps the spans that the new entries of these accounts, which are written, have filled. */
    void keep(Collection<Account> accounts) {
        List<Stretch> filled = new ArrayList<>();
        for (Account account : accounts) {
            long full = account.loadedVersion() / SIZE * SIZE + SIZE;
            for (long last = full; last <= account.version(); last += SIZE) {
                filled.add(new Stretch(account.id(), last - SIZE + 1, last));
            }
        }
        if (!filled.isEmpty()) {
            mapper.insert(filled);
        }
    }

    /**
     * The parts of a stretch that have to be looked at, newest first.
     *
     * @param from inclusive
     * @param to exclusive
     */
    List<Stretch> within(Stretch whole, @Nullable Instant from, @Nullable Instant to) {
        boolean always = from == null && to == null;
        return without(always || whole.isEmpty() ? List.of() : mapper.findOutside(whole, from, to), whole);
    }

    /** @param spans their last versions, newest first */
    private static List<Stretch> without(List<Long> spans, Stretch whole) {
        List<Stretch> parts = new ArrayList<>();
        long last = whole.last();
        for (long end : spans) {
            parts.add(new Stretch(whole.account(), end + 1, last));
            last = Math.min(last, end - SIZE);
        }
        parts.add(new Stretch(whole.account(), whole.first(), last));
        parts.removeIf(Stretch::isEmpty);
        return parts;
    }
}
