package io.advantagehub.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes posted transfers back, by new ones the other way. Of one {@link Book}. */
final class Reversals {
    private final Journal journal;
    private final Loaded loaded;
    private final Restoring restoring;
    private final Credits credits;
    private final Owing owing;

    Reversals(Journal journal, Loaded loaded, Restoring restoring, Credits credits) {
        this.journal = journal;
        this.loaded = loaded;
        this.restoring = restoring;
        this.credits = credits;
        this.owing = new Owing(journal);
    }

    UUID reverse(Posted posted, Cause cause) {
        Reason reason = Reason.reversing(posted.id(), cause);
        House house = posted.house();
        if (house == null) {
            Account giver = loaded.account(posted.debitAccount());
            UUID transfer = owing.take(
                    loaded.account(posted.creditAccount()),
                    lots(posted, posted.creditAccount()),
                    posted.amount(),
                    Side.of(giver, Bucket.AVAILABLE),
                    reason);
            giveBack(posted, transfer, giver, cause);
            return transfer;
        }
        if (posted.isCreditOfMember()) {
            return takeBack(posted, house, reason);
        }
        Account member = loaded.account(posted.debitAccount());
        UUID transfer = journal.post(reason, Side.house(house), Side.of(member, Bucket.AVAILABLE), posted.amount());
        giveBack(posted, transfer, member, cause);
        return transfer;
    }

    /** The same lots again; what had been owed and has no lot comes back as a new one, or pays off a debt. */
    private void giveBack(Posted posted, UUID transfer, Account member, Cause cause) {
        List<Part> parts = posted.allocations().stream()
                .filter(part -> part.accountId().equals(member.id()))
                .map(part -> new Part(loaded.known(part.lotId()), part.amount()))
                .toList();
        parts.forEach(part -> journal.allocate(transfer, part));
        long lotless = posted.amount() - Part.sum(parts);
        if (lotless > 0) {
            credits.lotless(transfer, member, lotless, cause);
        }
        restoring.giveBack(member, parts, cause);
    }

    /** How much there is to be taken back: what was given and expired unused is nobody's any more, as with refunds. */
    long left(Posted posted) {
        if (!posted.isCreditOfMember()) {
            return posted.amount();
        }
        long expired = posted.allocations().stream()
                .mapToLong(part -> loaded.expired(part.lotId()))
                .sum();
        return Math.max(0, posted.amount() - expired);
    }

    /** What is still future goes first; the transfer that the guard stands on is the first of them. */
    private UUID takeBack(Posted posted, House house, Reason reason) {
        Account member = loaded.account(posted.creditAccount());
        List<Lot> own = lots(posted, member.id());
        long left = left(posted);
        List<Part> future = Part.take(own, Bucket.FUTURE, left);
        long rest = left - Part.sum(future);
        @Nullable UUID first = null;
        if (!future.isEmpty()) {
            first = journal.post(reason, Side.of(member, Bucket.FUTURE), Side.house(house), future);
        }
        if (rest > 0) {
            Reason next = first == null ? reason : new Reason(TransferKind.REVERSAL, reason.cause());
            UUID available = owing.take(member, own, rest, Side.house(house), next);
            return first == null ? available : first;
        }
        return Objects.requireNonNull(first, "a transfer has an amount");
    }

    private List<Lot> lots(Posted posted, UUID account) {
        return posted.allocations().stream()
                .filter(part -> part.accountId().equals(account))
                .map(part -> loaded.known(part.lotId()))
                .sorted(Lot.SPENDING_ORDER)
                .toList();
    }
}
