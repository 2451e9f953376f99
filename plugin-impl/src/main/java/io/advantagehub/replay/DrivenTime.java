package io.advantagehub.replay;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.DueWork.Passage;
import io.advantagehub.clock.BusinessClock;
import io.advantagehub.database.Failpoint;
import java.time.Instant;
import java.util.List;

/** The replay's clock, and what happens by itself when it moves. */
record DrivenTime(BusinessClock clock, List<DueWork> dueWork) {

    Instant now() {
        return clock.instant();
    }

    /** The clock is kept before what falls due is done: where a run dies in between, the next one does it. */
    void moveTo(Instant end) {
        Instant now = clock.moveTo(end);
        Failpoint.CLOCK_MOVED.reach();
        dueWork.forEach(work -> work.runDue(now, Passage.STEP_BY_STEP));
    }
}
