package io.advantagehub.referral;

import io.advantagehub.accrual.CashbackAccrued.Sold;
import io.advantagehub.accrual.CashbackAccrued.TakenBack;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.referral.LinkMapper.LinkRow;
import io.advantagehub.referral.NumbersMapper.FirstLineRow;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What a batch's sign-ups, purchases and refunds add to the roll-ups, in memory and in the order of their keys. */
final class Tally {
    private final Map<String, LinkDay> days = new TreeMap<>();
    private final Map<String, FirstLineRow> firstLine = new TreeMap<>();

    void signUp(SignUps.Brought brought) {
        String code = brought.bound().code();
        add(LinkDay.ofSignUp(code, ClickRow.day(brought.bound().boundAt())));
        if (brought.clickedAt() != null) {
            add(LinkDay.ofConversion(code, ClickRow.day(brought.clickedAt())));
        }
    }

    /** @param earned by the link's owner from this purchase */
    void sale(LinkRow link, PurchaseCompleted purchase, long earned) {
        add(LinkDay.ofSale(link.code(), ClickRow.day(purchase.time()), earned));
    }

    /** @param taken from the link's owner */
    void linkRefund(LinkRow link, TakenBack taken) {
        add(LinkDay.ofRefund(link.code(), ClickRow.day(taken.at()), taken.sum().minor()));
    }

    /** @param earned by the buyer's sponsor from this purchase */
    void purchase(DistributorId sponsor, PurchaseCompleted purchase, long earned) {
        add(new FirstLineRow(
                sponsor.value(), purchase.buyerId().value(), 1, earned, 0, purchase.time(), purchase.time()));
    }

    /** @param taken from the buyer's sponsor */
    void firstLineRefund(TakenBack taken) {
        Sold sold = taken.sold();
        add(new FirstLineRow(
                taken.beneficiary().value(),
                sold.buyer().value(),
                0,
                0,
                taken.sum().minor(),
                sold.at(),
                sold.at()));
    }

    private void add(FirstLineRow row) {
        firstLine.merge(row.sponsorId() + " " + row.memberId(), row, FirstLineRow::plus);
    }

    private void add(LinkDay day) {
        days.merge(day.code() + " " + day.day(), day, LinkDay::plus);
    }

    Collection<LinkDay> days() {
        return days.values();
    }

    Collection<FirstLineRow> firstLine() {
        return firstLine.values();
    }
}
