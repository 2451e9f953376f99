package io.advantagehub.plugin;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** For how long the event that has waited longest stood still while a node was there that could have taken it up. */
final class Watch implements AutoCloseable {
    private static final long EVERY_MILLIS = 100;

    private final JdbcTemplate sql;
    private final List<Node> nodes;
    private final Thread eye = new Thread(this::look, "watch");
    private volatile boolean closed;
    private volatile long longest;

    Watch(JdbcTemplate sql, List<Node> nodes) {
        this.sql = sql;
        this.nodes = nodes;
        eye.start();
    }

    long longestMillis() {
        return longest;
    }

    private void look() {
        String oldest = "";
        long served = 0;
        long before = System.nanoTime();
        while (!closed) {
            boolean somebodyIsThere = nodes.stream().anyMatch(node -> node.port() != 0);
            String now = sql.queryForObject(
                    "SELECT COALESCE(HEX(MIN(id)), '') FROM ah_inbox WHERE state IN ('N', 'T')", String.class);
            long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
            before += TimeUnit.MILLISECONDS.toNanos(passed);
            served = oldest.equals(now) && !oldest.isEmpty() ? served + (somebodyIsThere ? passed : 0) : 0;
            oldest = now;
            longest = Math.max(longest, served);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        eye.join();
    }
}
