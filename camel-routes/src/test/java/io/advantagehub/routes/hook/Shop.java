package io.advantagehub.routes.hook;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.spi.HostEventTranslator;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A host with events of its own. */
final class Shop {
    static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    static final DistributorId ANA = new DistributorId("ana");

    private Shop() {}

    interface Happened {}

    static class Paid implements Happened {
        final String id;

        Paid(String id) {
            this.id = id;
        }
    }

    static final class PaidTwice extends Paid {
        PaidTwice(String id) {
            super(id);
        }
    }

    static HostEvent paid() {
        return new ActivityPaid(ANA, NOON, NOON);
    }

    static HostEvent updated() {
        return new DistributorUpdated(ANA, NOON, DistributorProfile.EMPTY);
    }

    static HostEvent custom(String data) {
        return new CustomEvent(ANA, NOON, "shop.visited", data);
    }

    static HostEventTranslator.Named named(String id, HostEvent event) {
        return new HostEventTranslator.Named(id, event);
    }

    static <T> HostEventTranslator<T> translator(
            Class<T> type, Function<T, List<HostEventTranslator.Named>> translation) {
        return new HostEventTranslator<>() {
            @Override
            public Class<T> hostType() {
                return type;
            }

            @Override
            public List<Named> translate(T hostEvent) {
                return translation.apply(hostEvent);
            }
        };
    }

    /** Every payment is an activity paid. */
    static HostEventTranslator<Paid> payments() {
        return translator(Paid.class, paid -> List.of(named(paid.id, paid())));
    }
}
