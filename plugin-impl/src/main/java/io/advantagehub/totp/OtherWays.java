package io.advantagehub.totp;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.sms.SmsRoutes;
import java.util.Objects;
import java.util.Set;

/** Whether a person can be asked for a code by text message: by a verified number, where messages are sent at all. */
final class OtherWays {
    private final Recipients people;
    private final SmsRoutes routes;

    OtherWays(Recipients people, SmsRoutes routes) {
        this.people = people;
        this.routes = routes;
    }

    boolean has(DistributorId who) {
        RecipientQuery query = new RecipientQuery(who, Ids.LAST);
        return routes.reachPhones()
                && Objects.requireNonNull(people.find(Set.of(query)).get(query)).verifiedPhone() != null;
    }
}
