package io.advantagehub.fairplay;

import io.advantagehub.database.Transactions;
import io.advantagehub.errand.Errand;
import io.advantagehub.settings.Settings;
import java.util.List;

/** Writes down what was seen in requests; nothing where an administrator has switched fair play off. */
class SightingWriter implements Errand {
    private static final int BATCH = 500;

    private final SightingQueue queue;
    private final SightingStore store;
    private final Settings settings;
    private final Transactions transactions;

    SightingWriter(SightingQueue queue, SightingStore store, Settings settings, Transactions transactions) {
        this.queue = queue;
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
    }

    @Override
    public int run() {
        List<Sighting> seen = queue.take(BATCH);
        if (seen.isEmpty() || Thresholds.of(settings.snapshot()).mode() == Thresholds.Mode.OFF) {
            queue.forget(seen);
            return seen.size();
        }
        try {
            return transactions.own(() -> {
                store.save(seen);
                return seen.size();
            });
        } catch (RuntimeException failure) {
            queue.forget(seen);
            throw failure;
        }
    }
}
