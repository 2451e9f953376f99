package io.advantagehub.sms;

import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a gateway says of a batch. Whatever it throws, forgets or takes too long for is an unknown outcome. */
final class Answers {
    private static final long PATIENCE_SECONDS = 60;

    private Answers() {}

    /** One outcome a message, in order. */
    static List<Outcome> of(SmsGateway gateway, List<Sms> batch) {
        List<CompletionStage<Outcome>> stages;
        try {
            stages = gateway.submit(batch);
        } catch (RuntimeException failure) {
            return Collections.nCopies(batch.size(), new Outcome.Unknown(name(failure)));
        }
        if (stages.size() != batch.size()) {
            return Collections.nCopies(batch.size(), new Outcome.Unknown("answers do not match messages"));
        }
        List<CompletableFuture<Outcome>> answers =
                stages.stream().map(CompletionStage::toCompletableFuture).toList();
        await(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)));
        return answers.stream().map(Answers::outcome).toList();
    }

    private static void await(CompletableFuture<Void> all) {
        try {
            all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | CancellationException | TimeoutException seenOneByOne) {
            // Each answer is looked at by itself.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome outcome(CompletableFuture<Outcome> answer) {
        if (!answer.isDone()) {
            return new Outcome.Unknown("no answer in time");
        }
        try {
            return answer.join();
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
