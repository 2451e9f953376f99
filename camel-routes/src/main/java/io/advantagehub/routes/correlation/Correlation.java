package io.advantagehub.routes.correlation;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A route's first step: its log lines, and those of all that it calls, carry the exchange's id beside what the thread
 * carries already.
 */
public final class Correlation implements Processor {
    private static final String KEY = "advantage-hub.exchange";

    @Override
    public void process(Exchange exchange) {
        String outer = MDC.get(KEY);
        MDC.put(KEY, exchange.getExchangeId());
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                restore(outer);
            }
        });
    }

    /** In a host's thread an exchange may run within another. */
    private static void restore(@Nullable String outer) {
        if (outer == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, outer);
        }
    }
}
