package io.advantagehub.ledger;

import io.advantagehub.api.Instants;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A member's account while it is locked: its balances, and those of its lots that were loaded. Of one thread. */
final class Account {
    private final AccountRow loaded;
    private final Map<UUID, Lot> lots = new LinkedHashMap<>();
    private long future;
    private long available;
    private long debt;
    private long version;
    private Instant bookedAt;

    Account(AccountRow row) {
        loaded = row;
        future = row.future();
        available = row.available();
        debt = row.debt();
        version = row.version();
        bookedAt = row.bookedAt();
    }

    UUID id() {
        return loaded.id();
    }

    long debt() {
        return debt;
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

    boolean isChanged() {
        return version != loaded.version();
    }

    long loadedVersion() {
        return loaded.version();
    }

    /** Moves a bucket; what is owed grows when it is debited. */
    void move(Bucket bucket, long debit) {
        switch (bucket) {
            case FUTURE -> future -= debit;
            case AVAILABLE -> available -= debit;
            case DEBT -> debt += debit;
            case HELD, HOUSE -> throw new IllegalStateException(bucket + " is not moved yet");
        }
        if (future < 0 || available < 0 || debt < 0) {
            throw new IllegalStateException("a transfer would leave a balance below zero");
        }
    }

    /** The entry of a transfer that has just moved this account. */
    EntryRow entry(TransferRow transfer, TransferKind kind, Bucket bucket) {
        return new EntryRow(
                id(),
                ++version,
                transfer.id(),
                bucket.code(),
                kind.type(),
                kind.situation(),
                transfer.amount(),
                future,
                available,
                loaded.held(),
                debt,
                loaded.redeemed(),
                transfer.bookedAt(),
                transfer.effectiveAt());
    }

    AccountRow row() {
        return new AccountRow(
                id(),
                loaded.ownerId(),
                loaded.currency(),
                future,
                available,
                loaded.held(),
                debt,
                loaded.redeemed(),
                version,
                bookedAt,
                null);
    }
}
