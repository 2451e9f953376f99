package io.advantagehub.idempotency;

/**
 * What a command was answered.
 *
 * @param status of HTTP
 * @param body JSON
 */
public record Answer(int status, String body) {
    private static final int FIRST_REFUSAL = 400;
    private static final int FORBIDDEN = 403;

    public boolean isRefusal() {
        return status >= FIRST_REFUSAL;
    }

    /** About the caller, not about the command: the same may be done as soon as the caller may do it. */
    boolean isPassing() {
        return status == FORBIDDEN;
    }
}
