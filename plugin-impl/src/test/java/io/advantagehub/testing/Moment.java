package io.advantagehub.testing;

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

    public Moment(int many) {
        all = new CyclicBarrier(many);
    }

    /** Said last in a transaction, of what came of it. */
    public <T> T after(T result) {
        try {
            all.await(1, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException othersWait) {
            return result;
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
        return result;
    }
}
