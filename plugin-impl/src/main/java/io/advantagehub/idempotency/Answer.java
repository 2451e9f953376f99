package io.advantagehub.idempotency;

import io.advantagehub.api.edge.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command was answered.
 *
 * @param status of HTTP
 * @param body JSON
 */
public record Answer(int status, String body) {
    private static final int FIRST_REFUSAL = 400;
    private static final int FORBIDDEN = 403;
    private static final Pattern RETRY_AFTER = Pattern.compile("\"" + Problem.RETRY_AFTER + "\":([0-9]+)");

    public boolean isRefusal() {
        return status >= FIRST_REFUSAL;
    }

    /** About the caller, not about the command: the same may be done as soon as the caller may do it. */
    boolean isPassing() {
        return status == FORBIDDEN;
    }

    /** What a problem says of it. */
    Optional<String> retryAfter() {
        Matcher said = RETRY_AFTER.matcher(body);
        return isRefusal() && said.find() ? Optional.of(said.group(1)) : Optional.empty();
    }
}
