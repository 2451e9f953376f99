package io.advantagehub.inbox;

import io.advantagehub.api.Money;
import io.advantagehub.api.event.BonusAccrued;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.event.RenewalSettled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where in an event money stands. */
final class Amounts {
    private Amounts() {}

    /** Every amount by its path, as in {@code data.lines[0].amount}. */
    static Map<String, Money> of(HostEvent event) {
        if (event instanceof PurchaseCompleted purchase) {
            return lines(purchase.lines(), PurchaseCompleted.Line::amount);
        }
        if (event instanceof PurchaseRefunded refund) {
            return lines(refund.lines(), PurchaseRefunded.Line::amount);
        }
        if (event instanceof BonusAccrued bonus) {
            return Map.of("data.amount", bonus.amount());
        }
        return event instanceof RenewalSettled renewal && renewal.amount() != null
                ? Map.of("data.amount", renewal.amount())
                : Map.of();
    }

    private static <T> Map<String, Money> lines(List<T> lines, Function<T, Money> amount) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            amounts.put("data.lines[" + i + "].amount", amount.apply(lines.get(i)));
        }
        return amounts;
    }
}
