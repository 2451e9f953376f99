package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.internal.AuthenticatorApps;
import io.advantagehub.database.Ids;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.distributor.RecipientQuery;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.sms.SmsRoutes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which of the methods somebody confirms: an authenticator app where there is one, else a message to a verified phone. */
final class Methods {
    private final Recipients people;
    private final AuthenticatorApps apps;
    private final SmsRoutes routes;

    Methods(Recipients people, AuthenticatorApps apps, SmsRoutes routes) {
        this.people = people;
        this.apps = apps;
        this.routes = routes;
    }

    /** @param to the only place where the code may go, where absent any of the person's own */
    Optional<Means> of(DistributorId who, @Nullable PhoneNumber to) {
        Recipient recipient = recipient(who);
        if (to != null) {
            return routes.reachPhones() ? Optional.of(Means.bySms(recipient, to)) : Optional.empty();
        }
        if (apps.has(who)) {
            return Optional.of(Means.byApp(recipient));
        }
        return bySms(recipient);
    }

    Optional<Means> bySms(Recipient recipient) {
        PhoneNumber verified = recipient.verifiedPhone();
        return verified == null || !routes.reachPhones()
                ? Optional.empty()
                : Optional.of(Means.bySms(recipient, verified));
    }

    /** As of now. */
    Recipient recipient(DistributorId who) {
        RecipientQuery query = new RecipientQuery(who, Ids.LAST);
        return Objects.requireNonNull(people.find(Set.of(query)).get(query));
    }
}
