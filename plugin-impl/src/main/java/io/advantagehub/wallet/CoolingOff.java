package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.settings.Settings;
import io.advantagehub.wallet.DestinationMapper.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who changes where payouts go waits: the true owner of an account has time to notice. The first destination is no change.
 * Asked while the account is locked.
 */
class CoolingOff {
    private final DestinationMapper rows;
    private final Settings settings;

    CoolingOff(DestinationMapper rows, Settings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** Why nothing goes there yet; that it was named is noted, and stays so though the command is refused. */
    Optional<Problem> refusal(DistributorId who, String token, Instant now) {
        Duration pause = Duration.parse(settings.snapshot().text("limits.payout.cooling-off"));
        List<Known> known = rows.find(who.value());
        Optional<Known> there =
                known.stream().filter(one -> one.token().equals(token)).findFirst();
        if (there.isEmpty()) {
            rows.insert(who.value(), new Known(token, now, known.isEmpty()));
        }
        boolean first = there.map(Known::isFirst).orElse(known.isEmpty());
        Instant from = there.map(Known::namedAt).orElse(now).plus(pause);
        return first || !now.isBefore(from) ? Optional.empty() : Optional.of(Refusals.coolingOff(from));
    }
}
