package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.edge.Problem;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets few requests work at once, some wait, and none wait for long: the connections of the host's pool and the
 * threads of its server are the host's, also while the database is away.
 */
final class BoundedDoor implements HttpDoor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedDoor.class);
    private static final int MOST_WAITING = 100;
    private static final long GRACE_SECONDS = 5;

    private final HttpDoor behind;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    BoundedDoor(HttpDoor behind, int atOnce, Duration patience) {
        this.behind = behind;
        this.patience = patience;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                atOnce, atOnce, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "advantage-hub-http-events-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public Answer answer(Request request) {
        Future<Answer> answer;
        try {
            answer = threads.submit(() -> behind.answer(request));
        } catch (RejectedExecutionException fullOrStopped) {
            return unavailable("Too many requests wait, or the plugin stops. Send this one again later.");
        }
        return await(answer);
    }

    private Answer await(Future<Answer> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn("A request with events was given up after {}", patience);
            return unavailable(
                    "It took too long. Send this request again later: what was kept of it is a duplicate then.");
        } catch (ExecutionException bug) {
            LOG.error("A request with events failed", bug.getCause());
            return Answers.of(HttpEventsErrors.BUG);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unavailable("The host stops. Send this request again later.");
        } finally {
            answer.cancel(true);
        }
    }

    private static Answer unavailable(String detail) {
        return Answers.of(Problem.unavailable(detail));
    }

    /** Lets what is under way end within seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException inHaste) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
