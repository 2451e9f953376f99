package io.advantagehub.routes.hook;

import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Delivery;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of a batch, told to those who read logs: the host hears no answer. */
record Outcome(List<Delivery> deliveries, List<Acceptance> acceptances) {
    private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);

    void tell() {
        for (int i = 0; i < acceptances.size(); i++) {
            tell(deliveries.get(i), acceptances.get(i));
        }
    }

    private static void tell(Delivery delivery, Acceptance acceptance) {
        if (acceptance instanceof Acceptance.Refused refused) {
            LOG.warn("{} is no valid event and parked: {}", delivery.key(), refused.faults());
        } else if (acceptance instanceof Acceptance.Conflicting) {
            LOG.warn("{} was taken before with other content: this one is parked", delivery.key());
        } else {
            LOG.debug("{}: {}", delivery.key(), acceptance);
        }
    }
}
