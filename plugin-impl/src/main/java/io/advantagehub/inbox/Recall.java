package io.advantagehub.inbox;

import io.advantagehub.api.internal.Awaited;
import io.advantagehub.database.Transactions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds events whose waiting is over unnoticed: what they waited for came while another worker was about to let them
 * wait. They become new again, in their old place. Looks at all that waits, and asks for nothing but what it waits for.
 */
final class Recall {
    private static final Logger LOG = LoggerFactory.getLogger(Recall.class);
    private static final int PAGE = 1_000;

    private final BacklogMapper backlog;
    private final List<Awaited> awaited;
    private final Transactions transactions;
    private final WakeUp wakeUp;

    Recall(BacklogMapper backlog, Collection<Awaited> awaited, Transactions transactions, WakeUp wakeUp) {
        this.backlog = backlog;
        this.awaited = List.copyOf(awaited);
        this.transactions = transactions;
        this.wakeUp = wakeUp;
    }

    /** Says how many events were recalled. */
    int look() {
        int recalled = 0;
        List<String> page = backlog.findAwaited("", PAGE);
        while (!page.isEmpty()) {
            recalled += recall(page);
            page = page.size() < PAGE ? List.of() : backlog.findAwaited(page.get(page.size() - 1), PAGE);
        }
        return recalled;
    }

    /** As {@link #look}, for a scheduler: a database that is away has been told of by others. */
    void lookQuietly() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.debug("what events wait for could not be looked for", failure);
        }
    }

    private int recall(List<String> page) {
        Set<String> here = new HashSet<>();
        awaited.forEach(kind -> here.addAll(kind.here(Set.copyOf(page))));
        if (here.isEmpty()) {
            return 0;
        }
        List<byte[]> keys = Remainder.bytes(here);
        int recalled = 0;
        int some;
        do {
            some = some(keys);
            recalled += some;
        } while (some == Remainder.MOST);
        return recalled;
    }

    private int some(List<byte[]> keys) {
        return transactions.own(() -> {
            wakeUp.afterCommit();
            return backlog.recall(keys, Remainder.MOST);
        });
    }
}
