package io.advantagehub.ledger;

import io.advantagehub.ledger.DueQueue.Due;
import io.advantagehub.ledger.DueQueue.DueHold;
import io.advantagehub.ledger.DueQueue.DueLot;
import io.advantagehub.ledger.DueQueue.Rank;
import io.advantagehub.ledger.LedgerPolicy.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What passing time does to accounts: lots expire, holds time out, lots mature and pay off debts. Of one {@link Book}. */
final class Time {
    private final Journal journal;
    private final Loaded loaded;
    private final Holds holds;
    private final Terms terms;

    Time(Journal journal, Loaded loaded, Holds holds, Terms terms) {
        this.journal = journal;
        this.loaded = loaded;
        this.holds = holds;
        this.terms = terms;
    }

    /** Books what fell due up to and including an instant, each thing dated by its own. */
    void catchUp(Account account, Instant asOf) {
        DueQueue queue = loaded.queue(account.id());
        for (Due due = queue.poll(asOf); due != null; due = queue.poll(asOf)) {
            account.bookUpTo(due.at());
            if (due instanceof DueHold timeOut) {
                holds.timeOut(timeOut.hold());
            } else if (due instanceof DueLot lot && lot.rank() == Rank.EXPIRY) {
                expire(account, lot);
            } else if (due instanceof DueLot lot) {
                mature(account, lot);
                queue.add(lot.lot());
            }
        }
        account.bookUpTo(asOf);
    }

    private void expire(Account account, DueLot due) {
        Lot lot = due.lot();
        Reason reason = new Reason(TransferKind.EXPIRY, Cause.ofTime(due.at(), null));
        for (Bucket bucket : List.of(Bucket.FUTURE, Bucket.AVAILABLE)) {
            long amount = bucket == Bucket.FUTURE ? lot.future() : lot.free();
            if (amount > 0) {
                UUID transfer = journal.post(reason, Side.of(account, bucket), Side.house(House.BREAKAGE), amount);
                journal.allocate(transfer, new Part(lot, amount));
            }
        }
        lot.expire();
    }

    private void mature(Account account, DueLot due) {
        Lot lot = due.lot();
        Cause cause = Cause.ofTime(due.at(), null);
        long amount = lot.future();
        journal.post(
                new Reason(TransferKind.MATURING, cause),
                Side.of(account, Bucket.FUTURE),
                Side.of(account, Bucket.AVAILABLE),
                amount);
        lot.mature();
        journal.touch(lot);
        repayShare(account, new Part(lot, amount), cause);
    }

    /** What has just become available pays off a debt by the programme's share. */
    void repayShare(Account account, Part credit, Cause cause) {
        long repaid = Math.min(account.debt(), share(credit.amount()));
        if (repaid > 0) {
            UUID transfer = journal.post(
                    new Reason(TransferKind.REPAYMENT, cause),
                    Side.of(account, Bucket.AVAILABLE),
                    Side.of(account, Bucket.DEBT),
                    repaid);
            journal.allocate(transfer, new Part(credit.lot(), credit.lot().take(Bucket.AVAILABLE, repaid)));
        }
    }

    private long share(long amount) {
        return BigDecimal.valueOf(amount)
                .multiply(terms.repaymentShare())
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }
}
