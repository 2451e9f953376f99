package io.advantagehub.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for whom while a file is read and its events are taken up. */
@Timeout(60)
class LeadTests {
    private static final long LONG = TimeUnit.HOURS.toMillis(1);

    private final Lead lead = new Lead(10);

    @Test
    void whoReadsGoesOnWhileFewAreAhead() throws Exception {
        lead.gain(4);
        lead.gain(6);
    }

    @Test
    void whoReadsWaitsUntilSomeAreTakenUp() throws Exception {
        Thread reader = reading(11);
        waiting(reader);
        lead.lose(1);
        reader.join();
    }

    @Test
    void eventsOfAnEarlierRunLetNobodyRunAway() throws Exception {
        lead.lose(1_000);
        Thread reader = reading(11);
        waiting(reader);
        lead.lose(11);
        reader.join();
    }

    @Test
    void whoReadsGoesOnWhereNothingIsLeftToTakeUp() throws Exception {
        Thread reader = reading(11);
        waiting(reader);
        lead.rest(LONG);
        Thread other = thread(() -> lead.rest(LONG));
        reader.join();
        lead.gain(1);
        other.join();
    }

    @Test
    void whatIsAcceptedWhileNothingIsFoundIsLookedForAtOnce() throws Exception {
        lead.gain(1);
        lead.rest(LONG);
    }

    @Test
    void nobodyWaitsAfterTheEnd() throws Exception {
        Thread reader = reading(11);
        waiting(reader);
        lead.end();
        reader.join();
        lead.rest(LONG);
        lead.gain(1_000);
    }

    private Thread reading(int events) {
        return thread(() -> lead.gain(events));
    }

    private static void waiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }
}
