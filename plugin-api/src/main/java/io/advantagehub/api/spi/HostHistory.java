package io.advantagehub.api.spi;

import io.advantagehub.api.spi.HostEventTranslator.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the host, asked once a day for what it may have failed to tell: a transaction that could not be
 * joined, a publisher that was forgotten. What was told already is told again without effect, as long as it has the same
 * id and content.
 */
public interface HostHistory {

    /**
     * The next events, in the order in which they are to take effect.
     *
     * @param from when the first of them happened at the earliest; a little more than was asked for yesterday, and never
     *     before the plugin came into this host
     * @param cursor the last page's {@link Page#next}; {@code null} at the beginning of each day's run
     */
    default Page since(Instant from, @Nullable String cursor) {
        return Page.NOTHING;
    }

    /**
     * Some events.
     *
     * @param events with the ids under which they were told, or should have been; some hundred are a good page
     * @param next where to go on, at most 1,000 characters, another one for each page; {@code null} where this is the last
     */
    record Page(List<Named> events, @Nullable String next) {
        private static final int LONGEST = 1_000;

        /** Nothing happened. */
        public static final Page NOTHING = new Page(List.of(), null);

        public Page {
            events = List.copyOf(events);
            if (next != null && next.length() > LONGEST) {
                throw new IllegalArgumentException("next must have at most " + LONGEST + " characters");
            }
        }
    }
}
