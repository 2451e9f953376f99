package io.advantagehub.confirmation;

import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.ConfirmOperations.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why no code is sent or taken, in the words of contract §2. */
final class Problems {
    static final Problem NOT_FOUND = new Problem(404, "not-found", "There is nothing here.");
    static final Problem NO_METHOD = new Problem(
            409, "no-confirmation-method", "This has to be confirmed by a code, and no code can be sent to you.");
    static final Problem EXPIRED =
            new Problem(410, "confirmation-expired", "The code's time is over. Ask for the operation again.");
    static final Problem CHANGED = new Problem(
            409,
            "operation-changed",
            "This is not what the code was made for any more: nothing was done, and it is called off.");
    static final Problem NOT_AS_CONFIRMED = new Problem(
            409,
            "operation-changed",
            "This is not what was confirmed any more, or the key that sealed it is gone: nothing is to be done on it.");
    static final Problem TOO_MANY =
            new Problem(422, "limit-exceeded", "Too many codes were asked for within an hour. Try again later.");
    static final Problem TOO_LONG = invalid("fields", "are too long for a message");
    static final Problem UNKNOWN_TYPE =
            new Problem(422, "unknown-operation-type", "The platform has registered no operation of this type.");
    static final Problem CARD_NUMBER = new Problem(
            422,
            "card-number-refused",
            "A card number is not to be sent here. Send its last four digits.",
            Map.of("errors", List.of(error("fields", "must not contain 12 to 19 digits"))));
    static final Problem NOT_NOW =
            Problem.unavailable("The platform could not do it now. Nothing was done; enter the same code again.");

    private Problems() {}

    static Problem invalid(String field, String message) {
        return new Problem(
                400,
                "invalid-request",
                "The request is not one that can be done.",
                Map.of("errors", List.of(error(field, message))));
    }

    static Problem wrongCode(int attemptsLeft) {
        return new Problem(
                422, "wrong-code", "This is not the code that was sent.", Map.of("attemptsLeft", attemptsLeft));
    }

    static Problem locked(Instant until, Instant now) {
        return new Problem(
                423,
                "confirmation-locked",
                "Too many wrong codes: none can be asked for or entered until " + until + ".",
                Map.of("until", until.toString(), Problem.RETRY_AFTER, seconds(now, until)));
    }

    static Problem tooSoon(@Nullable Instant from, Instant now) {
        return from == null
                ? new Problem(429, "resend-too-soon", "As many codes were sent for this as may be.")
                : new Problem(
                        429,
                        "resend-too-soon",
                        "Another code may be asked for from " + from + " on.",
                        Map.of("resendAfter", from.toString(), Problem.RETRY_AFTER, seconds(now, from)));
    }

    static Problem closed(Ended ended) {
        return new Problem(409, "confirmation-closed", "This waits for no code.", Map.of("outcome", outcome(ended)));
    }

    /** As JSON has it. */
    static Map<String, Object> outcome(Ended ended) {
        Map<String, @Nullable Object> members = new HashMap<>();
        members.put("id", ended.id().toString());
        members.put("type", ended.type());
        members.put("status", ended.status().name());
        members.put("reason", ended.reason());
        if (ended.order() != null) {
            members.put(
                    "operation",
                    Map.of(
                            "id",
                            ended.order().id().toString(),
                            "status",
                            ended.order().status()));
        }
        members.values().removeIf(java.util.Objects::isNull);
        @SuppressWarnings("NullAway") // none is left
        Map<String, Object> told = Map.copyOf(members);
        return told;
    }

    private static Map<String, Object> error(String field, String message) {
        return Map.of("field", field, "message", message);
    }

    /** At least one: whoever comes back too early comes back twice. */
    private static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
    }
}
