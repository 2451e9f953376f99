package io.advantagehub.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets one transaction of this process at a time take a key. The database would do it as well, but where many
 * wait for a key and its first taker rolls back, it ends all but one of them as a deadlock (seen on both engines), and
 * each is a host's own transaction, which nobody can repeat. Between processes, and after a long wait, that is left to
 * the database. Thread-safe.
 */
final class KeyGate {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ConcurrentMap<String, Passage> inside = new ConcurrentHashMap<>();

    /** Comes back when no other transaction here is taking these keys; they are the current one's until it ends. */
    void enter(Stream<String> keys) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Passage mine = current();
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            keys.distinct().sorted().forEach(key -> mine.take(key, deadline));
        }
    }

    private Passage current() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Passage passage) {
            return passage;
        }
        Passage passage = new Passage();
        passage.resume();
        TransactionSynchronizationManager.registerSynchronization(passage);
        return passage;
    }

    /** One transaction's way through the gate. */
    private final class Passage implements TransactionSynchronization {
        private final List<String> taken = new ArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        void take(String key, long deadline) {
            for (@Nullable Passage other = put(key); other != null; other = put(key)) {
                if (!other.endsBefore(deadline)) {
                    return;
                }
            }
        }

        /** Who else has it. */
        private @Nullable Passage put(String key) {
            Passage holder = inside.putIfAbsent(key, this);
            if (holder == null) {
                taken.add(key);
            }
            return holder == this ? null : holder;
        }

        private boolean endsBefore(long deadline) {
            try {
                return ended.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KeyGate.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KeyGate.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KeyGate.this);
            taken.forEach(key -> inside.remove(key, this));
            ended.countDown();
        }
    }
}
