package io.advantagehub.clock;

import io.advantagehub.api.Instants;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Stands where the replay put it, also when the process that did so died since. */
final class ReplayClock implements BusinessClock {
    /** Before anything that a file can tell of, and as early as a {@code DATETIME} is sure to hold. */
    static final Instant BEGINNING = Instants.EARLIEST;

    private final ClockMapper table;
    private final Transactions transactions;
    private volatile Instant position;

    ReplayClock(ClockMapper table, Transactions transactions) {
        this.table = table;
        this.transactions = transactions;
        this.position = table.findReplayedTo().orElse(BEGINNING);
    }

    @Override
    public Instant instant() {
        return position;
    }

    @Override
    public Instant advance(Duration by) {
        throw new IllegalStateException("a replay's clock follows the file");
    }

    @Override
    public synchronized Instant moveTo(Instant to) {
        Instant target = Instants.cut(to);
        if (target.isAfter(position)) {
            transactions.own(() -> table.keepReplayedTo(target));
            position = target;
        }
        return position;
    }
}
