package io.advantagehub.inbox;

/** Finds a poisonous event by halving: how many events the next batch takes. Belongs to one thread at a time. */
final class Suspicion {
    private final int full;
    /** Among how many of the next there is one that fails. */
    private int suspects;

    Suspicion(int full) {
        this.full = full;
    }

    int limit() {
        return suspects == 0 ? full : Math.max(1, suspects / 2);
    }

    /** A batch of that many failed. */
    void failed(int size) {
        suspects = size;
    }

    /** A batch of that many passed: it is among the others. */
    void passed(int size) {
        suspects = Math.max(0, suspects - size);
    }

    /** It stood alone and was parked. */
    void found() {
        suspects = 0;
    }
}
