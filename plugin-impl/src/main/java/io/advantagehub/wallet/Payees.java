package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Who can be given something: whoever is registered. Nobody finds out who that is by trying. */
class Payees {
    private static final int MOST_LOOKUPS = 20;

    private final PayeeMapper rows;
    private final Recipients people;
    private final SystemTime time;

    Payees(PayeeMapper rows, Recipients people, SystemTime time) {
        this.rows = rows;
        this.people = people;
        this.time = time;
    }

    /**
     * Why somebody cannot give to another. Whoever was named in no order before is looked up, twenty of them a day: hits
     * count as misses do, since either answers whether somebody is registered. It is counted before it is looked up, so that
     * of many at the same moment no more are looked up either; and that stays, though the command is refused.
     */
    Optional<Problem> refusal(DistributorId who, DistributorId to) {
        if (rows.isNamedBefore(who.value(), to.value())) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        rows.count(who.value(), today);
        if (rows.lookups(who.value(), today) > MOST_LOOKUPS) {
            return Optional.of(Refusals.TOO_MANY_PAYEES);
        }
        return isKnown(to) ? Optional.empty() : Optional.of(Refusals.UNKNOWN_PAYEE);
    }

    private boolean isKnown(DistributorId to) {
        RecipientQuery query = new RecipientQuery(to, Ids.LAST);
        return Optional.ofNullable(people.find(Set.of(query)).get(query))
                .filter(Recipient::registered)
                .isPresent();
    }
}
