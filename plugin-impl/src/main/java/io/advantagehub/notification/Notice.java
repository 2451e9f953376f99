package io.advantagehub.notification;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.confirmation.LockListener;
import io.advantagehub.consent.ConsentQuery;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.ledger.DebtsArisen;
import io.advantagehub.ledger.TransferKind;
import io.advantagehub.sms.Decision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told something.
 *
 * @param before the number of the inbox item at whose turn it is decided: as of it consent and phone count
 * @param eventNo the number of the event behind it, where there is one
 * @param at the business instant of the decision
 * @param dueAt when the message may go out
 */
record Notice(
        DistributorId recipient,
        News news,
        UUID before,
        @Nullable UUID eventNo,
        Instant at,
        Instant dueAt) {
    static final MessageClass CLASS = MessageClass.TRANSACTIONAL;

    /** At an item's own turn; an event from the near future is told at once, and not when the clock has come to it. */
    static Notice of(InboxBatch.Item item, DistributorId recipient, News news) {
        return new Notice(recipient, news, item.number(), item.number(), item.asOf(), item.acceptedAt());
    }

    /**
     * Before an item that is taken up later.
     *
     * @param at when it is told: the reminder's own instant where time goes step by step, later after a standstill, and
     *     what is left is then counted from there
     */
    static Notice of(Reminder reminder, UUID before, Instant at) {
        News news = new News.ActivityEnds(reminder.paidUntil(), at);
        return new Notice(new DistributorId(reminder.distributorId()), news, before, reminder.eventNo(), at, at);
    }

    /** After all that was taken up so far. */
    static Notice of(Reminder reminder, Instant at) {
        return of(reminder, Ids.LAST, at);
    }

    /** Outside of any batch. */
    static Notice of(DebtsArisen.Debt debt, Instant at) {
        return new Notice(debt.debtor(), newsOf(debt), Ids.LAST, debt.causeNo(), at, at);
    }

    /** Outside of any batch, and of no event. */
    static Notice of(LockListener.Lock lock) {
        News news = new News.CodesLocked(lock.until(), lock.forGood());
        return new Notice(lock.who(), news, Ids.LAST, null, lock.at(), lock.at());
    }

    static News newsOf(DebtsArisen.Debt debt) {
        return new News.DebtArisen(debt.kind() == TransferKind.CLAW_BACK, debt.sum());
    }

    RecipientQuery who() {
        return new RecipientQuery(recipient, before);
    }

    ConsentQuery consent() {
        return new ConsentQuery(recipient, CLASS, before);
    }

    Decision.About about() {
        return new Decision.About(recipient, news.kind().wireName(), CLASS, eventNo, at);
    }
}
