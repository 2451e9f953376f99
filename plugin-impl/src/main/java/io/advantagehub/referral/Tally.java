package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.referral.AttributionMapper.AttributionRow;
import io.advantagehub.referral.LinkMapper.LinkRow;
import io.advantagehub.referral.NumbersMapper.FirstLineRow;
import io.advantagehub.referral.NumbersMapper.LinkDay;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What a batch's sign-ups and purchases add to the roll-ups, in memory and in the order of their keys. */
final class Tally {
    private final Map<String, LinkDay> days = new TreeMap<>();
    private final Map<String, FirstLineRow> firstLine = new TreeMap<>();

    void signUp(AttributionRow bound) {
        String day = ClickRow.day(bound.boundAt());
        add(new LinkDay(bound.code(), day, 0, 0, 1, 0, 0));
    }

    /** @param earned by the link's owner from this purchase */
    void sale(LinkRow link, PurchaseCompleted purchase, long earned) {
        add(new LinkDay(link.code(), ClickRow.day(purchase.time()), 0, 0, 0, 1, earned));
    }

    /** @param earned by the buyer's sponsor from this purchase */
    void purchase(DistributorId sponsor, PurchaseCompleted purchase, long earned) {
        FirstLineRow row = new FirstLineRow(sponsor.value(), purchase.buyerId().value(), 1, earned, purchase.time());
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
