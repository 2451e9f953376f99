package io.advantagehub.inbox;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What contract §1 asks of an event and its own fields cannot know: the plugin's clock and the programme's currency. */
final class Screening {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final ProgrammeCurrency programme;

    Screening(ProgrammeCurrency programme) {
        this.programme = programme;
    }

    /** Every fault; none where it may be taken. Touches no database. */
    List<Fault> faults(Arrival arrival) {
        Delivery delivery = arrival.delivery();
        if (delivery instanceof Delivery.Invalid invalid) {
            return invalid.faults();
        }
        HostEvent event = ((Delivery.Valid) delivery).event();
        List<Fault> faults = new ArrayList<>();
        if (event.time().isAfter(arrival.at().plus(AHEAD))) {
            faults.add(Fault.invalid("time", "must not be more than 5 minutes ahead of the plugin's clock"));
        }
        Currency currency = programme.currency();
        Amounts.of(event).forEach((path, amount) -> {
            if (!amount.currency().equals(currency)) {
                faults.add(new Fault(
                        path + ".currency",
                        Fault.CURRENCY_NOT_SUPPORTED,
                        "must be " + currency.getCurrencyCode() + ", the programme's currency"));
            }
        });
        return faults;
    }
}
