package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.ProgrammeCurrency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds what the ledger says in other words, names each difference, and parks what differs. Reads whole tables.
 * Thread-safe.
 */
public class LedgerCheck {
    private static final int NAMED = 100;

    private final ReportMapper mapper;
    private final SliceMapper slices;
    private final ProgrammeCurrency programme;
    private final ParkedAccountMapper accounts;
    private final Parking parking;

    LedgerCheck(
            ReportMapper mapper,
            SliceMapper slices,
            ProgrammeCurrency programme,
            ParkedAccountMapper accounts,
            Parking parking) {
        this.mapper = mapper;
        this.slices = slices;
        this.programme = programme;
        this.accounts = accounts;
        this.parking = parking;
    }

    /** What does not agree with what. */
    public enum Difference {
        /** An account and its latest entry, or a gap in the entries' versions. */
        ENTRIES,
        /** An account and the sum of the transfers. */
        TRANSFERS,
        /** An account and the sum of its lots. */
        LOTS,
        /** A lot and the sum of its allocations. */
        ALLOCATIONS,
        /** What is held of a lot and the open holds. */
        HELD_LOTS,
        /** A hold and how it ended. */
        HOLDS,
        /** An entry, and what its transfer makes of the one before it. */
        HISTORY
    }

    /** The accounts, or lots, that differ: the first hundred of each kind; empty where all agree. */
    public Map<Difference, List<UUID>> differences() {
        Map<Difference, List<UUID>> differences = new EnumMap<>(Difference.class);
        differences.put(Difference.ENTRIES, mapper.findAccountsUnlikeEntries(NAMED));
        differences.put(Difference.TRANSFERS, mapper.findAccountsUnlikeTransfers(redemptions(), NAMED));
        differences.put(Difference.LOTS, mapper.findAccountsUnlikeLots(NAMED));
        differences.put(Difference.ALLOCATIONS, mapper.findLotsUnlikeAllocations(NAMED));
        differences.put(Difference.HELD_LOTS, mapper.findLotsUnlikeHolds(NAMED));
        differences.put(Difference.HOLDS, mapper.findHoldsUnlikeResolutions(NAMED));
        differences.put(Difference.HISTORY, slices.findUnlikeHistory(null, redemptions(), NAMED));
        differences.values().removeIf(List::isEmpty);
        return differences;
    }

    /**
     * Parks each account that differs, or whose lots or holds do, alone; all others go on.
     *
     * @return what differs
     */
    public Map<Difference, List<UUID>> parkWhatDiffers() {
        Map<Difference, List<UUID>> differences = differences();
        differences.forEach((difference, ids) -> {
            List<UUID> differing =
                    switch (difference) {
                        case ENTRIES, TRANSFERS, LOTS, HISTORY -> ids;
                        case ALLOCATIONS, HELD_LOTS -> accounts.findAccountsOfLots(ids);
                        case HOLDS -> accounts.findAccountsOfHolds(ids);
                    };
            parking.park(differing, "the check found a difference: " + difference);
        });
        return differences;
    }

    /** A parked account, and why it is. */
    public record Parked(DistributorId owner, String reason) {}

    /**
     * Those that spend nothing until somebody has looked at them, by owner.
     *
     * @param after those of owners behind this one; from the first on where absent
     */
    public List<Parked> parked(@Nullable DistributorId after, int limit) {
        return accounts.findParked(after == null ? "" : after.value(), limit).stream()
                .map(row -> new Parked(new DistributorId(row.ownerId()), String.valueOf(row.parkedReason())))
                .toList();
    }

    /**
     * Lets an account go on: what fell due meanwhile is booked next, dated by its own instants. One that is still wrong is
     * parked again.
     *
     * @return whether it was parked
     */
    public boolean release(DistributorId owner) {
        return parking.release(AccountId.member(owner, programme.currency()).value());
    }

    public boolean balanced() {
        return differences().isEmpty();
    }

    private UUID redemptions() {
        return AccountId.house(House.REDEMPTIONS, programme.currency()).value();
    }
}
