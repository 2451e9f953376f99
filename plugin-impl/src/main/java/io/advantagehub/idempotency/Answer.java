package io.advantagehub.idempotency;

/**
 * What a command was answered.
 *
 * @param status of HTTP
 * @param body JSON
 */
public record Answer(int status, String body) {
    private static final int FIRST_REFUSAL = 400;

    public boolean isRefusal() {
        return status >= FIRST_REFUSAL;
    }
}
