package io.advantagehub.inbox;

/** Finds a poisonous event by halving: how many events the next batch takes. Belongs to one thread at a time. */
final class Suspicion {
    private static final int MOST_ALONG = 1_000;

    private final int full;
    /** Among how many of the next there is one that fails. */
    private int suspects;

    Suspicion(int full) {
        this.full = full;
    }

    int limit() {
        return suspects == 0 ? full : Math.max(1, suspects / 2);
    }

    /** How many that wait for others may go along with them: none while one is looked for, it may be among these. */
    int along() {
        return suspects == 0 ? MOST_ALONG : 0;
    }

    /** Whether the batch at hand is all there is to blame. */
    boolean isAlone(int size) {
        return size == 1 && suspects > 0;
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
