package io.advantagehub.imports;

import io.advantagehub.lines.TextLines.Text;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Some threads that work on chunks, a few ahead of whoever takes the results. */
final class Hands implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int AHEAD = 2 * THREADS;
    /** As long as a transaction may take. */
    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "advantage-hub-import");
        thread.setDaemon(true);
        return thread;
    });

    /** Works on all chunks, several at a time; the results are taken in the order of the chunks, by the caller's thread. */
    <T> void work(Chunks chunks, Function<List<Text>, T> work, Consumer<T> inTurn) {
        Queue<Future<T>> ahead = new ArrayDeque<>();
        for (List<Text> chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
            List<Text> next = chunk;
            ahead.add(threads.submit(() -> work.apply(next)));
            if (ahead.size() == AHEAD) {
                inTurn.accept(result(ahead.remove()));
            }
        }
        ahead.forEach(last -> inTurn.accept(result(last)));
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while importing; run the import again", interrupted);
        }
    }

    /** Lets what is under way end: nothing is written any more afterwards. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
