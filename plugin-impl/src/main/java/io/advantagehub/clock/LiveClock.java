package io.advantagehub.clock;

import io.advantagehub.api.Instants;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The system's clock plus the offset in the database, which is read again at most once a second. */
final class LiveClock implements BusinessClock {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ClockMapper table;
    private final Transactions transactions;
    private final InstantSource system;
    private final LongSupplier nanos;
    private final AtomicLong offsetMicros;
    private final AtomicLong readAt;

    LiveClock(ClockMapper table, Transactions transactions, InstantSource system, LongSupplier nanos) {
        this.table = table;
        this.transactions = transactions;
        this.system = system;
        this.nanos = nanos;
        this.readAt = new AtomicLong(nanos.getAsLong());
        this.offsetMicros = new AtomicLong(table.findOffset().orElse(0L));
    }

    @Override
    public Instant instant() {
        long last = readAt.get();
        long now = nanos.getAsLong();
        // Nobody waits for another's reading: the waiting thread may hold the connection that the reading one needs.
        if (now - last >= FRESH_NANOS && readAt.compareAndSet(last, now)) {
            learn(table.findOffset().orElse(0L));
        }
        return ahead(offsetMicros.get());
    }

    private Instant ahead(long micros) {
        return Instants.cut(system.instant().plus(Duration.of(micros, ChronoUnit.MICROS)));
    }

    @Override
    public Optional<Instant> movedTo() {
        return table.findMovedTo();
    }

    @Override
    public void passed(Instant upTo) {
        transactions.own(() -> table.deleteMovedTo(upTo));
    }

    @Override
    public Instant advance(Duration by) {
        learn(transactions.own(() -> {
            table.addToOffset(TimeUnit.MICROSECONDS.convert(by));
            long offset = table.findOffset().orElseThrow();
            table.keepMovedTo(ahead(offset));
            return offset;
        }));
        return instant();
    }

    @Override
    public Instant moveTo(Instant to) {
        throw new IllegalStateException("a live clock is advanced, not set");
    }

    /** The offset only grows: a smaller one was read from the old snapshot of a host's transaction. */
    private void learn(long micros) {
        offsetMicros.accumulateAndGet(micros, Math::max);
    }
}
