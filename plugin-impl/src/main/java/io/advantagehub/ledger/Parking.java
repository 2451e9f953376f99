package io.advantagehub.ledger;

import io.advantagehub.database.Transactions;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops one account and no other: it spends nothing and time stands still for it until somebody has looked at it. What it
 * earns, and what refunds take back, is booked all the same. Thread-safe.
 */
class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final int LONGEST = 200;

    private final ParkedAccountMapper mapper;
    private final Transactions transactions;

    Parking(ParkedAccountMapper mapper, Transactions transactions) {
        this.mapper = mapper;
        this.transactions = transactions;
    }

    /** An account that cannot be caught up. */
    void park(UUID account, RuntimeException failure) {
        LOG.error("Account {} cannot be booked and is parked", account, failure);
        // Messages of our own name no person; a driver's may quote what it was given.
        String why = failure instanceof IllegalStateException
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        park(List.of(account), "cannot be booked: " + why);
    }

    /** Those that are parked already stay so for their first reason. */
    void park(List<UUID> accounts, String why) {
        String reason = why.substring(0, Math.min(LONGEST, why.length()));
        transactions.own(() -> mapper.park(accounts, reason));
    }

    /** Says whether it was parked. */
    boolean release(UUID account) {
        return transactions.own(() -> mapper.release(account)) > 0;
    }
}
