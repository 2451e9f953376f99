package io.advantagehub.referral;

import io.advantagehub.accrual.CashbackAccrued;
import io.advantagehub.accrual.CashbackAccrued.TakenBack;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.database.NewRows;
import java.util.List;

/**
 * Adds what a batch brought to the roll-ups, when the money is where it belongs: sign-ups and sales to the links they came
 * by, purchases to the first line of the buyer's sponsor, and takes off again what refunds took back. The number of
 * statements does not grow with the batch.
 */
class NumbersHandler implements InboxHandler {
    private final SignUps signUps;
    private final GrantedSponsors granted;
    private final LinkSales sales;
    private final FirstLineSums firstLine;
    private final NumbersMapper numbers;

    NumbersHandler(Newcomers newcomers, LinkSales sales, FirstLineSums firstLine, NumbersMapper numbers) {
        this.signUps = newcomers.signUps();
        this.granted = newcomers.granted();
        this.sales = sales;
        this.firstLine = firstLine;
        this.numbers = numbers;
    }

    /** How newcomers are bound to links: by what they bring, and by claims. */
    record Newcomers(SignUps signUps, GrantedSponsors granted) {}

    @Override
    public Phase phase() {
        return Phase.NOTIFY;
    }

    @Override
    public void handle(InboxBatch batch) {
        Tally tally = new Tally();
        signUps.bind(batch).forEach(tally::signUp);
        granted.bind(batch).forEach(bound -> tally.signUp(new SignUps.Brought(bound, null)));
        List<Item> purchases = batch.items().stream()
                .filter(item -> item.event() instanceof PurchaseCompleted)
                .toList();
        if (!purchases.isEmpty()) {
            Earnings earned = Earnings.in(batch);
            sales.add(purchases, earned, tally);
            firstLine.add(purchases, earned, tally);
        }
        List<TakenBack> takenBack = batch.shared(CashbackAccrued.class)
                .map(CashbackAccrued::takenBack)
                .orElse(List.of());
        if (!takenBack.isEmpty()) {
            sales.takeBack(takenBack, tally);
            firstLine.takeBack(takenBack, tally);
        }
        NewRows.write(tally.days(), numbers::addDays);
        NewRows.write(tally.firstLine(), numbers::addFirstLine);
    }
}
