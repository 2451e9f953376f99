package io.advantagehub.confirmation;

import org.jspecify.annotations.Nullable;

/** What was confirmed could not be done: takes the transaction with it, and is told in another. */
final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean isOver;

    private Undone(String reason, boolean isOver, @Nullable Throwable cause) {
        super(reason, cause, false, false);
        this.isOver = isOver;
    }

    static Undone refused(String reason) {
        return new Undone(reason, true, null);
    }

    /** @param isOver whether it has failed for good; otherwise it goes on waiting */
    static Undone failed(boolean isOver, RuntimeException cause) {
        return new Undone("execution-failed", isOver, cause);
    }

    boolean isOver() {
        return isOver;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
