package io.advantagehub.sms;

import java.util.List;

/** Where messages can go, for whoever watches. Thread-safe. */
public interface SmsRoutes {

    /** Of the providers, best first: the host's own, the edge's, the built-in ones; without any messages go to the log. */
    List<String> names();

    /** Whether messages reach phones now, and not just the log. */
    default boolean reachPhones() {
        return !names().isEmpty();
    }
}
