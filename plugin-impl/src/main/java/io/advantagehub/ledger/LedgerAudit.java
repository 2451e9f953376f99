package io.advantagehub.ledger;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.AuditMapper.Position;
import io.advantagehub.ledger.AuditMapper.Size;
import io.advantagehub.ledger.LedgerCheck.Difference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger's check by itself: looks at all accounts again and again, a few at a time, and parks what differs, so that
 * nobody has to ask. One node at a time does so, and another goes on where it was. Thread-safe.
 */
public class LedgerAudit {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerAudit.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int ACCOUNTS = 200;
    /** One account may have more; it is looked at alone then. */
    private static final int ENTRIES = 20_000;
    /** For whoever died over it. */
    private static final Duration CLAIMED = Duration.ofMinutes(2);

    private final AuditMapper positions;
    private final SliceMapper slices;
    private final Parking parking;
    private final Transactions transactions;
    private final ProgrammeCurrency programme;
    private final Duration every;

    LedgerAudit(
            AuditMapper positions,
            SliceMapper slices,
            Parking parking,
            Transactions transactions,
            ProgrammeCurrency programme,
            Duration every) {
        this.positions = positions;
        this.slices = slices;
        this.parking = parking;
        this.transactions = transactions;
        this.programme = programme;
        this.every = every;
    }

    /**
     * How it stands.
     *
     * @param endedAt when all accounts had been looked at last, by the system's clock; none so far where absent
     * @param parked how many accounts spend nothing until somebody has looked at them, whoever found them
     */
    public record Standing(@Nullable Instant endedAt, int parked) {}

    public Standing standing() {
        return new Standing(positions.find().map(Position::endedAt).orElse(null), positions.countParked());
    }

    /**
     * Looks at the next few accounts, where it is time and nobody else does.
     *
     * @param now by the system's clock, to the microsecond
     * @return how many it looked at
     */
    public int lookOn(Instant now) {
        Position position = position(now);
        Instant claimed = now.plus(CLAIMED);
        if (position.dueAt().isAfter(now) || !claim(position, claimed)) {
            return 0;
        }
        List<UUID> slice = next(position.afterId());
        differences(slice).forEach(this::park);
        Position then = slice.isEmpty()
                ? new Position(FIRST, now.plus(every), now)
                : new Position(slice.get(slice.size() - 1), now, position.endedAt());
        transactions.own(() -> positions.move(claimed, then));
        return slice.size();
    }

    private Position position(Instant now) {
        return positions.find().orElseGet(() -> {
            Position first = new Position(FIRST, now, null);
            transactions.own(() -> positions.insertMissing(first));
            return first;
        });
    }

    private boolean claim(Position position, Instant until) {
        return transactions.own(() -> positions.claim(position.dueAt(), until)) > 0;
    }

    private List<UUID> next(UUID after) {
        List<UUID> slice = new ArrayList<>();
        long entries = 0;
        for (Size account : positions.findNext(after, ACCOUNTS)) {
            entries += account.version();
            if (entries > ENTRIES && !slice.isEmpty()) {
                break;
            }
            slice.add(account.id());
        }
        return slice;
    }

    private Map<Difference, List<UUID>> differences(List<UUID> slice) {
        Map<Difference, List<UUID>> differences = new EnumMap<>(Difference.class);
        if (!slice.isEmpty()) {
            UUID redemptions =
                    AccountId.house(House.REDEMPTIONS, programme.currency()).value();
            differences.put(Difference.ENTRIES, slices.findUnlikeEntries(slice));
            differences.put(Difference.TRANSFERS, slices.findUnlikeTransfers(slice, redemptions));
            differences.put(Difference.LOTS, slices.findUnlikeLots(slice));
            differences.put(Difference.ALLOCATIONS, slices.findUnlikeAllocations(slice));
            differences.put(Difference.HELD_LOTS, slices.findUnlikeHeldLots(slice));
            differences.put(Difference.HOLDS, slices.findUnlikeHolds(slice));
            differences.put(Difference.HISTORY, slices.findUnlikeHistory(slice, redemptions, slice.size()));
            differences.values().removeIf(List::isEmpty);
        }
        return differences;
    }

    private void park(Difference difference, List<UUID> accounts) {
        LOG.error("The ledger's check found a difference ({}) and parks accounts {}", difference, accounts);
        parking.park(accounts, "the check found a difference: " + difference);
    }
}
