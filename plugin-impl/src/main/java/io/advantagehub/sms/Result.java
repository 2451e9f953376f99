package io.advantagehub.sms;

import io.advantagehub.api.spi.SmsGateway.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to send a message.
 *
 * @param isCode whether it is a message with a code
 * @param pauseSeconds how long to wait before it is tried again, where it is not final
 * @param closedAt the business instant at which it became final, where it did
 * @param delivered whether it is known to be on the phone
 */
record Result(
        UUID id,
        boolean isCode,
        int attempt,
        SmsRow.State state,
        @Nullable String provider,
        @Nullable String providerRef,
        @Nullable String reason,
        @Nullable Long pauseSeconds,
        @Nullable Instant closedAt,
        boolean delivered) {
    /** About two hours with the pauses between. */
    static final int MAX_ATTEMPTS = 12;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int REASON = 64;
    private static final int REFERENCE = 255;

    static Result of(Outgoing message, String provider, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return taken(message, provider, accepted.reference(), now);
        }
        if (outcome instanceof Outcome.Delivered delivered) {
            return taken(message, provider, delivered.reference(), now).onThePhone();
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return refused(message, provider, rejected.reason(), now);
        }
        String reason =
                outcome instanceof Outcome.Deferred deferred ? deferred.reason() : ((Outcome.Unknown) outcome).reason();
        return message.attempt() >= MAX_ATTEMPTS
                ? refused(message, provider, "given-up: " + reason, now)
                : new Result(
                        message.id(),
                        message.isCode(),
                        message.attempt(),
                        SmsRow.State.W,
                        provider,
                        null,
                        withoutNumbers(reason),
                        pause(message.attempt()).toSeconds(),
                        null,
                        false);
    }

    /** It was not even handed over. */
    static Result notSent(Outgoing message, String reason, Instant now) {
        return new Result(
                message.id(),
                message.isCode(),
                message.attempt(),
                SmsRow.State.X,
                null,
                null,
                reason,
                null,
                now,
                false);
    }

    /** Of a message with a code that nobody tries again. */
    Stream<HandedOver.Code> code() {
        return isCode && closedAt != null
                ? Stream.of(new HandedOver.Code(id, reason, closedAt, delivered))
                : Stream.empty();
    }

    boolean wasHandedOver() {
        return state != SmsRow.State.X;
    }

    private static Result taken(Outgoing message, String provider, @Nullable String reference, Instant now) {
        return new Result(
                message.id(),
                message.isCode(),
                message.attempt(),
                SmsRow.State.S,
                provider,
                reference == null ? null : ascii(reference, REFERENCE),
                null,
                null,
                now,
                false);
    }

    private Result onThePhone() {
        return new Result(id, isCode, attempt, state, provider, providerRef, reason, pauseSeconds, closedAt, true);
    }

    private static Result refused(Outgoing message, String provider, String reason, Instant now) {
        return new Result(
                message.id(),
                message.isCode(),
                message.attempt(),
                SmsRow.State.R,
                provider,
                null,
                withoutNumbers(reason),
                null,
                now,
                false);
    }

    /** Twice as long each time. */
    private static Duration pause(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** A gateway's words may repeat the phone number or a code. */
    private static String withoutNumbers(String reason) {
        return ascii(reason.replaceAll("\\d{4,}", "*"), REASON);
    }

    private static String ascii(String text, int length) {
        String clean = text.replaceAll("[^\\x20-\\x7E]", "?");
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
