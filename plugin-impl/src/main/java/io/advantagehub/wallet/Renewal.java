package io.advantagehub.wallet;

import io.advantagehub.api.Instants;
import io.advantagehub.api.event.RenewalCancelled;
import io.advantagehub.api.event.RenewalSettled;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.TransferKind;
import io.advantagehub.wallet.RedemptionRow.Settlement;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A redemption while a batch's events say what became of its renewal. Of one thread. */
final class Renewal implements OrderCase {
    private RedemptionRow row;
    private boolean changed;

    Renewal(RedemptionRow row) {
        this.row = row;
    }

    @Override
    public RedemptionRow row() {
        return row;
    }

    @Override
    public boolean isChanged() {
        return changed;
    }

    @Override
    public boolean mayBeOver(Item item) {
        return !row.status(item.asOf()).isOpen();
    }

    @Override
    public Optional<Finding> take(Book book, Item item) {
        return item.event() instanceof RenewalSettled settled
                ? settle(book, item, settled)
                : cancel(book, item, (RenewalCancelled) item.event());
    }

    private Optional<Finding> settle(Book book, Item item, RenewalSettled event) {
        if (row.told() == RedemptionStatus.SETTLED) {
            return Optional.of(new Finding("redemption-settled-before", "it stays as it was settled first"));
        }
        long told = event.amount() == null ? row.amount() : event.amount().minor();
        long amount = Math.min(told, row.amount());
        book.catchUp(account(), item.asOf());
        RedemptionStatus before = row.status(item.asOf());
        boolean held = book.isHeld(row.pendingId());
        Instant at = Instants.later(event.time(), held || row.closedAt() != null ? row.since() : row.expiresAt());
        @Nullable UUID posted = held ? post(book, amount, cause(item, at)) : honour(book, amount, cause(item, at));
        @Nullable
        String order = event.orderId() == null ? null : event.orderId().value();
        change(row.settled(
                new Settlement(amount, posted, order, item.number(), at, held ? "settled" : "settled-late")));
        return !held && amount > 0 ? Optional.of(late(before)) : finding(told, before);
    }

    private static Finding late(RedemptionStatus before) {
        return new Finding(
                "redemption-honoured-late", "it was " + before + " when its settlement came, and was honoured");
    }

    private Optional<Finding> finding(long told, RedemptionStatus before) {
        if (told > row.amount()) {
            return Optional.of(new Finding("settlement-exceeds-redemption", "settled for all of it, and no more"));
        }
        return before == RedemptionStatus.AWAITING_CONFIRMATION
                ? Optional.of(new Finding("settled-before-granted", "nobody had confirmed it"))
                : Optional.empty();
    }

    private Optional<Finding> cancel(Book book, Item item, RenewalCancelled event) {
        if (row.told() == RedemptionStatus.SETTLED) {
            return Optional.of(new Finding("redemption-settled-before", "it stays settled; a refund is another event"));
        }
        book.catchUp(account(), item.asOf());
        if (book.isHeld(row.pendingId())) {
            Instant at = Instants.later(event.time(), row.since());
            book.release(row.pendingId(), cause(item, at));
            change(row.closed(RedemptionStatus.CANCELLED, at, item.number(), "renewal-cancelled"));
        }
        return Optional.empty();
    }

    private @Nullable UUID post(Book book, long amount, Cause cause) {
        if (amount > 0) {
            return book.redeem(row.pendingId(), amount, cause);
        }
        book.release(row.pendingId(), cause);
        return null;
    }

    private @Nullable UUID honour(Book book, long amount, Cause cause) {
        return amount > 0 ? book.honour(row.pendingId(), account(), amount, TransferKind.LATE_REDEMPTION, cause) : null;
    }

    private void change(RedemptionRow to) {
        row = to;
        changed = true;
    }

    private AccountId account() {
        return AccountId.member(row.owner(), Currency.getInstance(row.currency()));
    }

    private Cause cause(Item item, Instant at) {
        return new Cause(at, item.number(), null, row.id().toString());
    }
}
