package io.advantagehub.database;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Named points at which a test stops a process in order to kill it there. The system property {@code
 * advantage-hub.failpoint=NAME:n} makes the thread that reaches NAME for the n-th time say so on standard error and wait
 * for its end; without the property a point costs one comparison.
 */
public enum Failpoint {
    ACCEPT_BEFORE_COMMIT,
    ACCEPT_AFTER_COMMIT,
    BATCH_BEFORE_COMMIT,
    BATCH_AFTER_COMMIT,
    SWEEP_AFTER_COMMIT,
    COMMAND_BEFORE_COMMIT,
    COMMAND_AFTER_COMMIT,
    GROUP_BEFORE_COMMIT,
    GROUP_AFTER_COMMIT,
    GRANT_BEFORE_TELLING,
    GRANT_AFTER_TELLING,
    PAYOUT_BEFORE_SUBMIT,
    PAYOUT_AFTER_SUBMIT,
    CODE_ASKED,
    MESSAGE_HANDED_OVER,
    GUESS_COUNTED,
    CODE_TAKEN,
    EXECUTION_BEFORE_ANSWER,
    CODE_BEFORE_COMMIT,
    CODE_AFTER_COMMIT,
    CLOCK_MOVED,
    IMPORT_BEFORE_COMMIT,
    IMPORT_AFTER_COMMIT;

    private static final @Nullable String ARMED = System.getProperty("advantage-hub.failpoint");
    private final AtomicInteger reached = new AtomicInteger();

    /** Where this thread may be stopped for good. */
    public void reach() {
        if (ARMED != null && ARMED.equals(name() + ":" + reached.incrementAndGet())) {
            System.err.println("failpoint reached: " + ARMED);
            System.err.flush();
            while (true) {
                LockSupport.park();
            }
        }
    }
}
