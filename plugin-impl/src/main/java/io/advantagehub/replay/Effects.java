package io.advantagehub.replay;

import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import io.advantagehub.inbox.Inbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Has the events of a file take effect. */
record Effects(HostEventFormat format, Inbox inbox) {

    /**
     * All of them, in their order; before them what a run that died had accepted, and what it left waiting for something that
     * had come already.
     *
     * @param clock where the clock stands before the first
     * @return where it stands after the last
     * @throws Unreplayable at the first line that is no CloudEvent; those before took effect
     */
    Instant of(EventLines lines, Instant clock, @Nullable Instant until, Run run) {
        inbox.recall();
        Draining draining = Draining.begin(inbox, run.counts());
        Feed feed = new Feed(format, clock, until, run.counts(), chunk -> {
            run.counts().accepted(run.only().transaction(() -> inbox.acceptArrivals(chunk, OnRejection.PARK)));
            draining.accepted(chunk.size());
        });
        try {
            Instant end = feed.run(lines);
            draining.finish();
            return end;
        } catch (Unreplayable stopped) {
            draining.finish();
            throw stopped;
        } catch (RuntimeException failure) {
            draining.stop();
            throw failure;
        }
    }

    record Run(OneReplay only, Counts counts) {}
}
