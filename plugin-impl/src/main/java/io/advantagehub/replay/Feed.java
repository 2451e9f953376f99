package io.advantagehub.replay;

import io.advantagehub.api.Instants;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.edge.HostEventFormat.Reading;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import io.advantagehub.inbox.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns lines into arrivals. The clock of each is the latest time that the file or an earlier replay has shown so far:
 * that depends on nothing but the file, so that a run that died and one that did not accept everything alike.
 */
final class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int CHUNK = 500;
    private static final int PROGRESS = 10_000;

    private final HostEventFormat format;
    private final @Nullable Instant until;
    private final Counts counts;
    private final Consumer<List<Arrival>> accept;
    private final List<Arrival> chunk = new ArrayList<>();
    private Instant clock;

    Feed(
            HostEventFormat format,
            Instant clock,
            @Nullable Instant until,
            Counts counts,
            Consumer<List<Arrival>> accept) {
        this.format = format;
        this.clock = clock;
        this.until = until;
        this.counts = counts;
        this.accept = accept;
    }

    /**
     * Accepts all lines, in their order.
     *
     * @return the clock after the last one
     * @throws Unreplayable at the first that is no CloudEvent; those before are accepted
     */
    Instant run(EventLines lines) {
        try {
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                counts.read();
                take(line, lines.number());
                if (chunk.size() == CHUNK) {
                    acceptChunk();
                }
                if (lines.number() % PROGRESS == 0) {
                    LOG.info("{} events read, the clock shows {}", lines.number(), clock);
                }
            }
        } catch (Unreplayable stopped) {
            acceptChunk();
            throw stopped;
        }
        acceptChunk();
        return clock;
    }

    private void take(String line, long number) {
        Reading reading = format.read(line);
        if (reading instanceof Reading.NoCloudEvent none) {
            throw new Unreplayable("line " + number + " is no CloudEvent: "
                    + (none.field().isEmpty() ? "" : none.field() + " ") + none.message());
        }
        Delivery delivery = ((Reading.CloudEvent) reading).delivery();
        Instant time = Times.of(delivery).orElse(clock);
        if (until == null || !time.isAfter(until)) {
            clock = Instants.later(clock, time);
            chunk.add(new Arrival(delivery, clock));
        }
    }

    private void acceptChunk() {
        if (!chunk.isEmpty()) {
            accept.accept(List.copyOf(chunk));
            chunk.clear();
        }
    }
}
