package io.advantagehub.accrual;

import io.advantagehub.accrual.CashbackAccrued.Credit;
import io.advantagehub.accrual.CashbackAccrued.TakenBack;
import io.advantagehub.accrual.Step.Purchase;
import io.advantagehub.accrual.Step.Refund;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.LotTerms;
import io.advantagehub.ledger.TransferKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies purchases and refunds to a book, one after the other. */
final class Steps {
    private final InboxBatch batch;
    private final Currency currency;
    private final Grounds grounds;
    private final List<Credit> credits = new ArrayList<>();
    private final List<TakenBack> takenBack = new ArrayList<>();

    Steps(InboxBatch batch, Currency currency, Grounds grounds) {
        this.batch = batch;
        this.currency = currency;
        this.grounds = grounds;
    }

    CashbackAccrued accrued() {
        return new CashbackAccrued(List.copyOf(credits), List.copyOf(takenBack));
    }

    void accrue(Book book, Purchase purchase, List<Share> shares) {
        Instant purchasedAt = purchase.event().time();
        RulesVersion valid = grounds.at(purchasedAt);
        LotTerms terms = grounds.maturity().of(purchasedAt, valid.rules());
        Cause cause = new Cause(
                terms.earnedAt(),
                purchase.item().number(),
                valid.version(),
                purchase.event().orderId().value());
        Map<DistributorId, Long> sums = new LinkedHashMap<>();
        for (Share share : Capping.cut(shares, valid.rules(), purchasedAt, grounds.months())) {
            if (share.amount() > 0) {
                UUID lot = credit(book, purchase, share, terms, cause);
                line(purchase.order(), share.lineId()).add(Accrual.earned(share, lot));
                sums.merge(share.beneficiary(), share.amount(), Math::addExact);
            }
        }
        sums.forEach((beneficiary, sum) -> {
            credits.add(new Credit(purchase.item(), beneficiary, new Money(sum, currency)));
            grounds.watched().earned(purchase, beneficiary, sum);
        });
    }

    private UUID credit(Book book, Purchase purchase, Share share, LotTerms terms, Cause cause) {
        AccountId account = AccountId.member(share.beneficiary(), currency);
        book.catchUp(account, purchase.asOf());
        return grounds.watched().holds(purchase, share.beneficiary())
                ? book.accrueForReview(account, share.amount(), terms, kind(share), cause)
                : book.accrue(account, share.amount(), terms, kind(share), cause);
    }

    private static TransferKind kind(Share share) {
        return share.level() == 0 ? TransferKind.CASHBACK_ACCRUAL : TransferKind.REFERRAL_ACCRUAL;
    }

    void refund(Book book, Refund refund) {
        lookAtBuyer(refund);
        long returned = returned(refund);
        boolean matured = grounds.matured(refund.order().purchasedAt(), refund.effectiveAt());
        grounds.watched().returned(refund, returned, matured);
        clawBack(book, refund).forEach((beneficiary, sum) -> {
            if (sum > 0) {
                takenBack.add(new TakenBack(
                        refund.order().sold(), refund.effectiveAt(), beneficiary, new Money(sum, currency)));
            }
        });
    }

    /** How much of the order this refund returns, in minor units. */
    private long returned(Refund refund) {
        long before = refund.order().refunded();
        if (refund.event().isWhole()) {
            refund.order().lines().forEach(line -> line.refund(line.unrefunded()));
        } else {
            refund.event().lines().forEach(line -> cut(refund, line));
        }
        return refund.order().refunded() - before;
    }

    /** From whom how much is taken back, in minor units. */
    private Map<DistributorId, Long> clawBack(Book book, Refund refund) {
        Cause cause = new Cause(
                refund.effectiveAt(),
                refund.item().number(),
                null,
                refund.event().refundId().value());
        Map<DistributorId, Long> sums = new LinkedHashMap<>();
        for (OrderLine line : refund.order().lines()) {
            if (line.amount() > 0) {
                line.accruals()
                        .forEach(accrual -> sums.merge(
                                accrual.beneficiary(),
                                clawBack(book, refund, accrual, accrual.claim(line), cause),
                                Math::addExact));
            }
        }
        return sums;
    }

    /** The order is what is refunded; that it names another buyer may be a mistake of the host's. */
    private void lookAtBuyer(Refund refund) {
        if (!refund.order().buyer().equals(refund.event().buyerId())) {
            batch.finding(
                    refund.item(),
                    "refund-names-another-buyer",
                    "order " + refund.event().orderId().value()
                            + " was another's purchase, and was refunded all the same");
        }
    }

    private void cut(Refund refund, PurchaseRefunded.Line line) {
        long cut =
                line(refund.order(), line.lineId().value()).refund(line.amount().minor());
        if (cut > 0) {
            String excess = new Money(cut, currency).toString();
            batch.finding(refund.item(), "refund-exceeds-line", excess + " beyond line " + line.lineId() + " was cut");
        }
    }

    /** What expired unused is not taken back. */
    private long clawBack(Book book, Refund refund, Accrual accrual, long claim, Cause cause) {
        if (claim <= 0) {
            return 0;
        }
        AccountId account = AccountId.member(accrual.beneficiary(), currency);
        book.catchUp(account, refund.asOf());
        long forgiven = book.clawBack(account, new Book.Claim(accrual.lotId(), claim, accrual.forgiven()), cause);
        accrual.claimed(claim, forgiven);
        MonthKey.of(refund.order().purchasedAt(), accrual.beneficiary(), accrual.counted())
                .forEach(month -> grounds.months().giveBack(month, claim));
        return claim - forgiven;
    }

    private static OrderLine line(Order order, String lineId) {
        @Nullable OrderLine line = order.line(lineId);
        if (line == null) {
            throw new IllegalStateException("order " + order.key().orderId() + " lost its line " + lineId);
        }
        return line;
    }
}
