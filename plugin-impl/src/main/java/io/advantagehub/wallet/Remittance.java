package io.advantagehub.wallet;

import io.advantagehub.api.Instants;
import io.advantagehub.api.event.PayoutFailed;
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
import org.jspecify.annotations.Nullable;

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
    public Optional<Finding> take(Book book, Item item) {
        if (row.told() == Status.SETTLED) {
            return Optional.of(
                    new Finding("payout-settled-before", "it stays settled; a reversal is an administrator's"));
        }
        book.catchUp(account(), item.asOf());
        boolean held = book.isHeld(row.pendingId());
        Instant at = Instants.later(item.event().time(), since(held));
        Cause cause = new Cause(at, item.number(), null, row.id().toString());
        if (item.event() instanceof PayoutSettled) {
            return held ? settle(book, item, cause) : honour(book, item, cause);
        }
        return held && item.event() instanceof PayoutFailed failed
                ? fail(book, failed.reason(), cause)
                : Optional.empty();
    }

    private Optional<Finding> fail(Book book, @Nullable String told, Cause cause) {
        String why = FailReason.shown(told, row.destinationToken());
        book.release(row.pendingId(), cause);
        close(Status.FAILED, new Closing(null, cause.eventNo(), cause.effectiveAt(), "failed", why));
        return Optional.of(new Finding("payout-failed", why == null ? "nobody said why" : why));
    }

    private Optional<Finding> settle(Book book, Item item, Cause cause) {
        Status before = row.status(item.asOf());
        UUID posted = book.payOut(row.pendingId(), cause);
        close(Status.SETTLED, new Closing(posted, item.number(), cause.effectiveAt(), "settled"));
        return before == Status.AWAITING_CONFIRMATION
                ? Optional.of(new Finding("settled-before-confirmed", "nobody had confirmed it"))
                : Optional.empty();
    }

    /** The money is there although nothing was held for it any more. */
    private Optional<Finding> honour(Book book, Item item, Cause cause) {
        Status before = row.status(item.asOf());
        UUID posted = book.honour(row.pendingId(), account(), row.amount(), TransferKind.LATE_PAYOUT, cause);
        close(Status.SETTLED, new Closing(posted, item.number(), cause.effectiveAt(), "settled-late"));
        return Optional.of(new Finding(
                "payout-honoured-late", "it was " + before + " when its settlement came, and was honoured"));
    }

    private AccountId account() {
        return AccountId.member(row.owner(), Currency.getInstance(row.currency()));
    }

    /** From when on it has been what it is. */
    private Instant since(boolean held) {
        Instant closed = row.closedAt();
        if (closed != null) {
            return closed;
        }
        return held ? row.askedAt() : row.expiresAt();
    }

    private void close(Status how, Closing closing) {
        row = row.closed(how, closing);
        changed = true;
    }
}
