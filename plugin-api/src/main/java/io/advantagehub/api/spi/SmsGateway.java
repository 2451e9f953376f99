package io.advantagehub.api.spi;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A way to hand messages to a carrier. Called at least once for each message, with the same id each time. */
public interface SmsGateway {

    /**
     * Hands a batch over without waiting for the answers.
     *
     * @return one stage for each message, in order; a stage that fails exceptionally counts as {@link Outcome.Unknown}
     */
    List<CompletionStage<Outcome>> submit(List<Sms> batch);

    /** What the carrier said. */
    sealed interface Outcome {
        /** @param reference the carrier's id of the message, where it gave one */
        record Accepted(@Nullable String reference) implements Outcome {}

        /**
         * It is on the phone already, which few carriers know when they answer.
         *
         * @param reference as above
         */
        record Delivered(@Nullable String reference) implements Outcome {}

        /** For good: another attempt would end the same. */
        record Rejected(String reason) implements Outcome {}

        /** Not now: try again later. */
        record Deferred(String reason) implements Outcome {}

        /** Nobody knows whether the carrier took it. */
        record Unknown(String reason) implements Outcome {}
    }
}
