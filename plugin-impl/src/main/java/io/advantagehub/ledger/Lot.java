package io.advantagehub.ledger;

import io.advantagehub.api.Instants;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a credit: {@code future} until it matures, {@code free} until it is spent or expires, {@code held}
 * while something is pending. In memory, of one thread.
 */
final class Lot {
    /** The order in which lots are spent: earliest expiry (never last), then oldest, then id. */
    static final Comparator<Lot> SPENDING_ORDER = Comparator.comparing(
                    Lot::expiresAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Lot::earnedAt)
            .thenComparing(lot -> lot.id.toString());

    /** When a lot matures that somebody has to look at first. */
    static final Instant UNDECIDED = Instant.parse("9999-12-31T00:00:00Z");

    private final UUID accountId;
    private final UUID id;
    private final Instant earnedAt;
    private Instant maturesAt;
    private @Nullable Instant expiresAt;
    private long future;
    private long free;
    private long held;
    private long expired;

    /** A lot of which nothing is left, or nothing is there yet. */
    Lot(UUID accountId, UUID id, LotTerms terms) {
        this.accountId = accountId;
        this.id = id;
        this.earnedAt = terms.earnedAt();
        this.maturesAt = terms.maturesAt();
        this.expiresAt = terms.expiresAt();
    }

    Lot(OpenLotRow row) {
        this(row.accountId(), row.lotId(), new LotTerms(row.earnedAt(), row.maturesAt(), row.expiresAt()));
        this.future = row.future();
        this.free = row.free();
        this.held = row.held();
    }

    UUID accountId() {
        return accountId;
    }

    UUID id() {
        return id;
    }

    Instant earnedAt() {
        return earnedAt;
    }

    Instant maturesAt() {
        return maturesAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    long future() {
        return future;
    }

    long free() {
        return free;
    }

    /** What of it expired unused since it was loaded. */
    long expired() {
        return expired;
    }

    boolean isEmpty() {
        return future + free + held == 0;
    }

    void mature() {
        free += future;
        future = 0;
    }

    void expire() {
        expired += future + free;
        future = 0;
        free = 0;
    }

    /** Takes up to an amount out of a bucket, and says how much that was. */
    long take(Bucket bucket, long atMost) {
        long taken = Math.min(atMost, bucket == Bucket.FUTURE ? future : free);
        add(bucket, -taken);
        return taken;
    }

    /** Puts an amount into a bucket. */
    void add(Bucket bucket, long amount) {
        switch (bucket) {
            case FUTURE -> future += amount;
            case AVAILABLE -> free += amount;
            case HELD -> held += amount;
            case DEBT, HOUSE -> throw new IllegalStateException("a lot has no bucket " + bucket);
        }
        if (future < 0 || free < 0 || held < 0) {
            throw new IllegalStateException("a transfer would leave a lot below zero");
        }
    }

    /** A restored lot gets at least some grace: while it was held it could not expire. */
    void expireNotBefore(Instant instant) {
        if (expiresAt != null) {
            expiresAt = Instants.later(expiresAt, instant);
        }
    }

    /** From now on nothing happens to it by itself, whatever its own dates are. */
    void await() {
        maturesAt = UNDECIDED;
        expiresAt = null;
    }

    boolean isAwaiting() {
        return maturesAt.equals(UNDECIDED);
    }

    void decided(Instant newMaturesAt, @Nullable Instant newExpiresAt) {
        maturesAt = newMaturesAt;
        expiresAt = newExpiresAt;
    }

    /**
     * The next instant at which something happens to it by itself; none where all of it is held, it never expires or it
     * waits to be looked at.
     */
    @Nullable
    Instant dueAt() {
        if (isAwaiting()) {
            return null;
        }
        if (future > 0) {
            return expiresFirst() ? expiresAt : maturesAt;
        }
        return free > 0 ? expiresAt : null;
    }

    /** Whether the next thing to happen is its expiry; at one instant expiry comes before maturing. */
    boolean expiresNext() {
        return future == 0 || expiresFirst();
    }

    private boolean expiresFirst() {
        return expiresAt != null && !expiresAt.isAfter(maturesAt);
    }

    OpenLotRow row() {
        return new OpenLotRow(accountId, id, earnedAt, maturesAt, expiresAt, future, free, held, dueAt());
    }
}
