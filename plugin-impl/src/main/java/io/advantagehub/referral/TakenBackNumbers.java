package io.advantagehub.referral;

import io.advantagehub.accrual.CashbackAccrued.TakenBack;
import io.advantagehub.accrual.TakenBackListener;
import io.advantagehub.database.NewRows;
import java.util.List;

/** Takes what was taken back off the numbers of the link and the sponsor that the purchase counted for. */
class TakenBackNumbers implements TakenBackListener {
    private final LinkSales sales;
    private final FirstLineSums firstLine;
    private final NumbersMapper numbers;

    TakenBackNumbers(LinkSales sales, FirstLineSums firstLine, NumbersMapper numbers) {
        this.sales = sales;
        this.firstLine = firstLine;
        this.numbers = numbers;
    }

    @Override
    public void takenBack(List<TakenBack> takenBack) {
        Tally tally = new Tally();
        sales.takeBack(takenBack, tally);
        firstLine.takeBack(takenBack, tally);
        NewRows.write(tally.days(), numbers::addDays);
        NewRows.write(tally.firstLine(), numbers::addFirstLine);
    }
}
