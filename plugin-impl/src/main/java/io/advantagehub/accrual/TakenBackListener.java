package io.advantagehub.accrual;

import io.advantagehub.accrual.CashbackAccrued.TakenBack;
import java.util.List;

/**
 * Hears of what a command took back of what was earned, in its transaction; of what refunds took back {@link CashbackAccrued}
 * tells the batch's later handlers.
 */
@FunctionalInterface
public interface TakenBackListener {

    void takenBack(List<TakenBack> takenBack);
}
