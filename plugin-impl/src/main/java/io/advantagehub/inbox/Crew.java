package io.advantagehub.inbox;

import java.util.List;

/** The workers of this process. */
record Crew(List<Worker> workers) implements AutoCloseable {

    Crew {
        workers = List.copyOf(workers);
    }

    /** Each takes up what it can, one after the other, in the caller's thread. */
    Drained turn() {
        return workers.stream().map(Worker::work).reduce(Drained.NOTHING, Drained::plus);
    }

    @Override
    public void close() {
        workers.forEach(Worker::release);
    }
}
