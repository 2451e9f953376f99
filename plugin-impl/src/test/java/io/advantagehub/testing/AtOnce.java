package io.advantagehub.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What many do at the same time, each in a thread of their own. */
public final class AtOnce {

    private AtOnce() {}

    /** Whoever is not done by then is stopped, and is a failure. */
    private static final int LONGEST_MINUTES = 5;

    /** All do the same. */
    public static <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
        return atOnce(Collections.nCopies(many, work));
    }

    /** Returns what each came to, in their order, when all are done. */
    public static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work, LONGEST_MINUTES, TimeUnit.MINUTES)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
