package io.advantagehub.inbox;

import io.advantagehub.database.Ids;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import io.advantagehub.lease.LeaseLost;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what is new of its share, batch by batch. Alone it goes through the whole inbox in the order of acceptance.
 * With others it keeps that order for each subject; and what others may have to know of somebody, the tree's lane, goes
 * first: no event is taken up before what was accepted earlier in that lane. Thread-safe: one thread works, the others
 * wait.
 */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Shares shares;
    private final WorkMapper table;
    private final Stint whole;
    private final Stint tree;
    private final Stint rest;

    Worker(Shares shares, WorkMapper table, Batches batches) {
        this.shares = shares;
        this.table = table;
        whole = batches.stint((share, limit) -> table.findNext(limit));
        tree = batches.stint((share, limit) -> table.findTree(limit));
        rest = batches.stint(this::belowTheTree);
    }

    /** A batch, or one of each lane; nothing where all is others'. */
    synchronized Drained work() {
        Optional<Share> mine = shares.current();
        try {
            return mine.map(this::work).orElse(Drained.NOTHING);
        } catch (LeaseLost lost) {
            shares.lost();
            LOG.info("another worker has taken over this one's share of the inbox");
            return Drained.NOTHING;
        }
    }

    /** Lets the others begin at once. */
    synchronized void release() {
        shares.release();
    }

    private Drained work(Share share) {
        if (share.isWhole()) {
            return whole.batch(share);
        }
        Drained ofTree = share.tree() ? tree.batch(share) : Drained.NOTHING;
        return share.parts().isEmpty() ? ofTree : ofTree.plus(rest.batch(share));
    }

    /**
     * Looks for what is to go before after it has read what is to be taken up: whatever of the tree was committed
     * together with any of it, or earlier, is seen then, if it is not done yet.
     */
    private List<StoredEvent> belowTheTree(Share share, int limit) {
        List<StoredEvent> events = table.findNew(share.parts(), limit);
        if (events.isEmpty()) {
            return events;
        }
        return table.findFirstOfTree()
                .map(first -> events.stream()
                        .filter(event -> Ids.compare(event.id(), first) < 0)
                        .toList())
                .orElse(events);
    }
}
