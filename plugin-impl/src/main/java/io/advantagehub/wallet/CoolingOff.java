package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.settings.Settings;
import io.advantagehub.wallet.DestinationMapper.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who changes where payouts go, or the phone that confirms them, waits: the true owner of an account has time to notice. The
 * first of either is no change. Asked while the account is locked.
 */
class CoolingOff {
    private final DestinationMapper rows;
    private final Settings settings;
    private final Recipients people;

    CoolingOff(DestinationMapper rows, Settings settings, Recipients people) {
        this.rows = rows;
        this.settings = settings;
        this.people = people;
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
        return first || !now.isBefore(from) ? ofPhone(who, now, pause) : Optional.of(Refusals.coolingOff(from));
    }

    private Optional<Problem> ofPhone(DistributorId who, Instant now, Duration pause) {
        RecipientQuery query = new RecipientQuery(who, Ids.LAST);
        return Optional.ofNullable(people.find(Set.of(query)).get(query))
                .map(Recipient::phoneChangedAt)
                .map(changed -> changed.plus(pause))
                .filter(now::isBefore)
                .map(Refusals::coolingOffOfPhone);
    }
}
