package io.advantagehub.ledger;

import io.advantagehub.database.Ids;
import io.advantagehub.ledger.Rows.OpenPendingRow;
import io.advantagehub.ledger.Rows.PendingRow;
import io.advantagehub.ledger.Rows.ResolutionRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins holds, and ends each at most once: posted, voided, carried into a successor, or timed out. Of one {@link Book}. */
final class Holds {
    private final Journal journal;
    private final Loaded loaded;
    private final Restoring restoring;

    Holds(Journal journal, Loaded loaded, Restoring restoring) {
        this.journal = journal;
        this.loaded = loaded;
        this.restoring = restoring;
    }

    /** Reserves an available amount until a deadline. */
    UUID begin(Account account, long amount, Instant expiresAt, Reason reason) {
        List<Part> parts = Part.take(account.lotsToSpend(), Bucket.AVAILABLE, amount);
        if (Part.sum(parts) != amount) {
            throw new IllegalStateException("more was to be held than is available");
        }
        UUID id = Ids.next();
        UUID transfer = journal.post(
                Reason.of(id, reason.kind(), reason.cause()),
                Side.of(account, Bucket.AVAILABLE),
                Side.of(account, Bucket.HELD),
                parts);
        parts.forEach(part -> part.lot().add(Bucket.HELD, part.amount()));
        String reference = reason.cause().reference();
        add(new OpenPendingRow(id, account.id(), transfer, amount, expiresAt, reference), null, account, parts);
        return id;
    }

    /** Posts up to the whole of a hold, earliest expiry first; the rest is restored. Says the transfer's id. */
    UUID post(Hold hold, long amount, Side credit, Reason reason) {
        List<Part> posted = Part.first(hold.parts(), amount);
        Cause cause = reason.cause();
        UUID transfer = journal.post(
                Reason.of(hold.id(), reason.kind(), cause), Side.of(hold.account(), Bucket.HELD), credit, posted);
        posted.forEach(part -> part.lot().add(Bucket.HELD, -part.amount()));
        resolve(hold, 'P', amount, cause.effectiveAt());
        if (amount < hold.amount()) {
            restoring.restore(hold, Part.after(hold.parts(), amount), cause);
        }
        return transfer;
    }

    void voidIt(Hold hold, Cause cause) {
        resolve(hold, 'V', 0, cause.effectiveAt());
        restoring.restore(hold, hold.parts(), cause);
    }

    void timeOut(Hold hold) {
        resolve(hold, 'X', 0, hold.expiresAt());
        restoring.restore(
                hold, hold.parts(), Cause.ofTime(hold.expiresAt(), hold.row().reference()));
    }

    /** Ends a hold in a successor with a deadline of its own; what is held stays held. */
    UUID carry(Hold hold, Instant expiresAt, Instant at) {
        resolve(hold, 'C', 0, at);
        hold.account().dueElsewhen();
        OpenPendingRow row = hold.row();
        UUID id = Ids.next();
        add(
                new OpenPendingRow(id, row.accountId(), row.transferId(), row.amount(), expiresAt, row.reference()),
                hold.id(),
                hold.account(),
                hold.parts());
        return id;
    }

    private void add(OpenPendingRow row, @Nullable UUID carries, Account account, List<Part> parts) {
        loaded.add(new Hold(row, account, parts, true));
        journal.postings()
                .pendings()
                .add(new PendingRow(
                        row.pendingId(), row.accountId(), row.transferId(), carries, row.amount(), row.expiresAt()));
    }

    private void resolve(Hold hold, char outcome, long amount, Instant at) {
        if (!hold.isOpen()) {
            throw new IllegalStateException("hold " + hold.id() + " has ended before");
        }
        hold.close();
        journal.postings()
                .resolutions()
                .add(new ResolutionRow(
                        Ids.next(), hold.id(), hold.amount(), hold.expiresAt(), String.valueOf(outcome), amount, at));
    }
}
