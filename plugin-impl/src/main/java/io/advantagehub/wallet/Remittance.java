package io.advantagehub.wallet;

import io.advantagehub.api.Instants;
import io.advantagehub.api.event.PayoutSettled;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.TransferKind;
import io.advantagehub.wallet.PayoutRow.Closing;
import io.advantagehub.wallet.PayoutRow.Status;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** A payout while a batch's events say what became of it. Of one thread. */
final class Remittance implements OrderCase {
    private PayoutRow row;
    private boolean changed;

    Remittance(PayoutRow row) {
        this.row = row;
    }

    @Override
    public PayoutRow row() {
        return row;
    }

    @Override
    public boolean isChanged() {
        return changed;
    }

    @Override
    public boolean mayBeOver(Item item) {
        return !row.isOpen(item.asOf());
    }

    @Override
    public Optional<Oddity> take(Book book, Item item) {
        boolean arrived = item.event() instanceof PayoutSettled;
        if (row.told() == Status.SETTLED) {
            return Optional.of(
                    new Oddity("payout-settled-before", "it stays settled; a reversal is an administrator's"));
        }
        AccountId account = AccountId.member(row.owner(), Currency.getInstance(row.currency()));
        book.catchUp(account, item.asOf());
        boolean held = book.isHeld(row.pendingId());
        Instant at = Instants.later(item.event().time(), since(held));
        Cause cause = new Cause(at, item.number(), null, row.id().toString());
        if (arrived) {
            Status before = row.status(item.asOf());
            UUID posted = held
                    ? book.payOut(row.pendingId(), cause)
                    : book.honour(row.pendingId(), account, row.amount(), TransferKind.LATE_PAYOUT, cause);
            close(Status.SETTLED, new Closing(posted, item.number(), at, held ? "settled" : "settled-late"));
            return held ? unconfirmed(before) : Optional.of(late(before));
        }
        if (held) {
            book.release(row.pendingId(), cause);
            close(Status.FAILED, new Closing(null, item.number(), at, "failed"));
        }
        return Optional.empty();
    }

    /** From when on it has been what it is. */
    private Instant since(boolean held) {
        Instant closed = row.closedAt();
        if (closed != null) {
            return closed;
        }
        return held ? row.askedAt() : row.expiresAt();
    }

    private static Optional<Oddity> unconfirmed(Status before) {
        return before == Status.AWAITING_CONFIRMATION
                ? Optional.of(new Oddity("settled-before-confirmed", "nobody had confirmed it"))
                : Optional.empty();
    }

    private static Oddity late(Status before) {
        return new Oddity("payout-honoured-late", "it was " + before + " when its settlement came, and was honoured");
    }

    private void close(Status how, Closing closing) {
        row = row.closed(how, closing);
        changed = true;
    }
}
