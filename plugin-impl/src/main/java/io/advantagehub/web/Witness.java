package io.advantagehub.web;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.VisitToken;
import java.util.List;

/** Is told of each request that a distributor was let in with. Neither waits nor throws. Thread-safe. */
public interface Witness {

    /** Nobody is told. */
    Witness NONE = (who, visit) -> {};

    void saw(DistributorId who, Visit visit);

    /**
     * How they came.
     *
     * @param address the client's, as the host's container tells it
     * @param cookies the values of the attribution cookie ({@link VisitToken#COOKIE}), whatever they are
     */
    record Visit(String address, List<String> cookies) {
        public Visit {
            cookies = List.copyOf(cookies);
        }
    }
}
