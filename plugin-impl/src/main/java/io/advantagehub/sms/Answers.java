package io.advantagehub.sms;

import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a gateway says of a batch. Whatever it throws, forgets or takes too long for is an unknown outcome. */
final class Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Outcome LATE = new Outcome.Unknown("no answer in time");
    private static final Outcome NONE = new Outcome.Unknown("no answer");

    private Answers() {}

    /** One outcome a message, in order. */
    static List<Outcome> of(SmsGateway gateway, List<Sms> batch) {
        return of(gateway, batch, PATIENCE);
    }

    static List<Outcome> of(SmsGateway gateway, List<Sms> batch, Duration patience) {
        List<CompletableFuture<Outcome>> answers;
        try {
            answers = submit(gateway, batch);
        } catch (RuntimeException failure) {
            return Collections.nCopies(batch.size(), new Outcome.Unknown(name(failure)));
        }
        if (answers.size() != batch.size()) {
            return Collections.nCopies(batch.size(), new Outcome.Unknown("answers do not match messages"));
        }
        await(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)), patience);
        // What has not begun yet is not sent any more: it will be submitted again.
        answers.forEach(Answers::giveUp);
        return answers.stream().map(Answers::outcome).toList();
    }

    private static List<CompletableFuture<Outcome>> submit(SmsGateway gateway, List<Sms> batch) {
        @Nullable List<CompletionStage<Outcome>> stages = gateway.submit(batch);
        return stages == null ? List.of() : stages.stream().map(Answers::future).toList();
    }

    private static CompletableFuture<Outcome> future(@Nullable CompletionStage<Outcome> stage) {
        try {
            @Nullable CompletableFuture<Outcome> future = stage == null ? null : stage.toCompletableFuture();
            return future == null ? CompletableFuture.completedFuture(NONE) : future;
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(new Outcome.Unknown(name(failure)));
        }
    }

    private static void await(CompletableFuture<Void> all, Duration patience) {
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | CancellationException | TimeoutException seenOneByOne) {
            // Each answer is looked at by itself.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void giveUp(CompletableFuture<Outcome> answer) {
        answer.complete(LATE);
    }

    private static Outcome outcome(CompletableFuture<Outcome> answer) {
        try {
            @Nullable Outcome outcome = answer.join();
            return outcome == null ? NONE : outcome;
        } catch (CompletionException failure) {
            Throwable cause = failure.getCause();
            return new Outcome.Unknown(name(cause == null ? failure : cause));
        } catch (CancellationException cancelled) {
            return new Outcome.Unknown(name(cancelled));
        }
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
