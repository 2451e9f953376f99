package io.advantagehub.routes.sms;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** How long a gateway asked to be left alone. Measured by the monotonic clock. */
final class Pause {
    private static final String PROPERTY = "advantageHubPause";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private volatile long since = System.nanoTime();
    private volatile Duration asked = Duration.ZERO;

    /** Notes what an answer's {@code Retry-After} asks for in seconds; a date is left aside, being of another clock. */
    static void ask(Exchange exchange, @Nullable String retryAfter) {
        if (retryAfter != null && retryAfter.matches("[0-9]{1,9}")) {
            exchange.setProperty(PROPERTY, Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
    }

    /** Begins the pause that was asked for on the way. */
    void begin(Exchange exchange) {
        Duration wanted = exchange.getProperty(PROPERTY, Duration.class);
        if (wanted != null) {
            asked = wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
            since = System.nanoTime();
        }
    }

    boolean isOn() {
        return System.nanoTime() - since < asked.toNanos();
    }
}
