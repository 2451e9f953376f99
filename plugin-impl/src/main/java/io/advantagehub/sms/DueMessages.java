package io.advantagehub.sms;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a lane's flow begins: its next due messages. Where there are none it waits for the bell, and for a while only,
 * since other nodes ring their own bells and messages fall due by themselves.
 */
final class DueMessages implements Supplier<@Nullable List<Outgoing>> {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Sender sender;
    private final Lane lane;
    private final Bell bell;

    DueMessages(Sender sender, Lane lane, Bell bell) {
        this.sender = sender;
        this.lane = lane;
        this.bell = bell;
    }

    @Override
    public @Nullable List<Outgoing> get() {
        List<Outgoing> due = claim();
        if (due.isEmpty()) {
            bell.await(LOOK_AGAIN);
            return null;
        }
        return due;
    }

    /** A database that is away is not asked without pause. */
    private List<Outgoing> claim() {
        try {
            return sender.claim(lane);
        } catch (RuntimeException failure) {
            bell.await(AFTER_FAILURE);
            throw failure;
        }
    }
}
