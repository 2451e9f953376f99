package io.advantagehub.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Looks ten times a second whether an event has been taken in and neither it nor one before it is left to be taken up. */
final class Finish implements AutoCloseable {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String DONE = "SELECT COUNT(*) FROM ah_event_key k WHERE k.source_no = 1 AND k.event_id = ?"
            + " AND NOT EXISTS (SELECT 1 FROM ah_inbox i FORCE INDEX (ix_inbox_work)"
            + " WHERE i.state = 'N' AND i.id <= k.inbox_id)";

    private final long begin = System.nanoTime();
    private final CompletableFuture<Long> done;
    private volatile boolean closed;

    Finish(DataSource database, int events) {
        this.done = CompletableFuture.supplyAsync(() -> await(database, "e" + (events - 1)));
    }

    long nanos() {
        return done.join();
    }

    private long await(DataSource database, String last) {
        try (Connection connection = database.getConnection();
                PreparedStatement look = connection.prepareStatement(DONE)) {
            look.setString(1, last);
            while (!closed && !isTrue(look)) {
                LockSupport.parkNanos(EVERY);
            }
            return System.nanoTime() - begin;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isTrue(PreparedStatement look) throws SQLException {
        try (ResultSet answer = look.executeQuery()) {
            return answer.next() && answer.getInt(1) > 0;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
