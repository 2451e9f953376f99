package io.advantagehub.ledger;

import io.advantagehub.api.Instants;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's account while it is locked: its balances, and those of its lots that were loaded. Of one thread. */
final class Account {
    private final AccountRow loaded;
    private final Map<UUID, Lot> lots = new LinkedHashMap<>();
    private long future;
    private long available;
    private long held;
    private long debt;
    private long redeemed;
    private long version;
    private Instant bookedAt;
    private boolean dueElsewhen;

    Account(AccountRow row) {
        loaded = row;
        future = row.future();
        available = row.available();
        held = row.held();
        debt = row.debt();
        redeemed = row.redeemed();
        version = row.version();
        bookedAt = row.bookedAt();
    }

    UUID id() {
        return loaded.id();
    }

    Balance balance() {
        return new Balance(future, available, held, debt, redeemed);
    }

    long debt() {
        return debt;
    }

    boolean isParked() {
        return loaded.isParked();
    }

    Instant bookedAt() {
        return bookedAt;
    }

    void bookUpTo(Instant instant) {
        bookedAt = Instants.later(bookedAt, instant);
    }

    void add(Lot lot) {
        lots.putIfAbsent(lot.id(), lot);
    }

    Collection<Lot> lots() {
        return lots.values();
    }

    List<Lot> lotsToSpend() {
        return lots.values().stream().sorted(Lot.SPENDING_ORDER).toList();
    }

    /** Without an entry: something of it is due at another time than before. */
    void dueElsewhen() {
        dueElsewhen = true;
    }

    boolean isChanged() {
        return hasEntries() || dueElsewhen;
    }

    boolean hasEntries() {
        return version != loaded.version();
    }

    /** That of its latest entry. */
    long version() {
        return version;
    }

    String ownerId() {
        return loaded.ownerId();
    }

    long loadedVersion() {
        return loaded.version();
    }

    /**
     * Moves a bucket; what is owed grows when it is debited.
     *
     * @throws ArithmeticException where all together would be more than can be kept: of less, any part can move to another
     */
    void move(Bucket bucket, long debit) {
        switch (bucket) {
            case FUTURE -> future = Math.subtractExact(future, debit);
            case AVAILABLE -> available = Math.subtractExact(available, debit);
            case HELD -> held = Math.subtractExact(held, debit);
            case DEBT -> debt = Math.addExact(debt, debit);
            case HOUSE -> throw new IllegalStateException("a member has no account of the house");
        }
        checkBounds();
    }

    void redeem(long amount) {
        redeemed = Math.addExact(redeemed, amount);
        checkBounds();
    }

    private void checkBounds() {
        if (future < 0 || available < 0 || held < 0 || debt < 0 || redeemed < 0) {
            throw new IllegalStateException("a transfer would leave a balance below zero");
        }
        long unused = Math.addExact(Math.addExact(future, available), held);
    }

    /** The entry of a transfer that has just moved this account; booked by its own time, which the other side may be behind. */
    EntryRow entry(TransferRow transfer, Movement movement, Bucket bucket, @Nullable Instant maturesAt) {
        return new EntryRow(
                id(),
                ++version,
                transfer.id(),
                bucket.code(),
                movement.type(),
                movement.situation(),
                transfer.amount(),
                future,
                available,
                held,
                debt,
                redeemed,
                maturesAt,
                bookedAt,
                transfer.effectiveAt());
    }

    AccountRow row() {
        return new AccountRow(
                id(),
                loaded.ownerId(),
                loaded.currency(),
                future,
                available,
                held,
                debt,
                redeemed,
                version,
                bookedAt,
                null,
                loaded.parkedReason());
    }
}
