package io.advantagehub.testing;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps transactions open until each of so many has done its work. Where they wait for each other's locks that never comes about:
 * then the first of them commits a moment later, and the others at once.
 */
public final class Moment {
    private final CyclicBarrier all;
    private final Duration patience;

    public Moment(int many) {
        this(many, Duration.ofSeconds(1));
    }

    /** @param patience how long the first waits at most */
    public Moment(int many, Duration patience) {
        all = new CyclicBarrier(many);
        this.patience = patience;
    }

    /** Said last in a transaction, of what came of it. */
    public <T> T after(T result) {
        try {
            all.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException othersWait) {
            return result;
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
        return result;
    }
}
