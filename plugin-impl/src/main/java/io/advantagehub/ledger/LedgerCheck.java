package io.advantagehub.ledger;

import io.advantagehub.api.internal.ProgrammeCurrency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rebuilds what the ledger says in other words and names each difference. Reads whole tables. Thread-safe.
 */
public class LedgerCheck {
    private static final int NAMED = 100;

    private final ReportMapper mapper;
    private final ProgrammeCurrency programme;

    LedgerCheck(ReportMapper mapper, ProgrammeCurrency programme) {
        this.mapper = mapper;
        this.programme = programme;
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
        HOLDS
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
        differences.values().removeIf(List::isEmpty);
        return differences;
    }

    public boolean balanced() {
        return differences().isEmpty();
    }

    private UUID redemptions() {
        return AccountId.house(House.REDEMPTIONS, programme.currency()).value();
    }
}
