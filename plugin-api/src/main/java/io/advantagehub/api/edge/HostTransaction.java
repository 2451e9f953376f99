package io.advantagehub.api.edge;

import java.util.function.Supplier;

/** The transaction around whoever calls, which is the host's: its end is the host's to decide. */
@FunctionalInterface
public interface HostTransaction {

    /**
     * Runs something once it has committed, never if it rolls back, and at once where there is none. The host's connection
     * may still be held then: the work asks nothing of the database, and leaves what does to another thread.
     */
    void afterCommit(Runnable work);

    /**
     * Runs a piece of work that may fail without taking the transaction with it: what the work did until it failed is
     * undone, and the host may commit all else. Where the database cannot undo a part alone, since it has ended the whole
     * transaction (a deadlock) or is away, the host's commit fails.
     *
     * @throws RuntimeException what the work has thrown
     */
    default <T> T attempt(Supplier<T> work) {
        return work.get();
    }
}
