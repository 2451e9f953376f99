package io.advantagehub.sms;

import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Answers as told, and accepts where nothing was told. */
final class ScriptedGateway implements SmsGateway {
    final List<Sms> submitted = new CopyOnWriteArrayList<>();
    final Deque<Supplier<CompletionStage<Outcome>>> script = new ArrayDeque<>();

    ScriptedGateway then(Outcome outcome) {
        script.add(() -> CompletableFuture.completedFuture(outcome));
        return this;
    }

    @Override
    public synchronized List<CompletionStage<Outcome>> submit(List<Sms> batch) {
        submitted.addAll(batch);
        return batch.stream().map(this::answer).toList();
    }

    private CompletionStage<Outcome> answer(Sms sms) {
        Supplier<CompletionStage<Outcome>> next = script.poll();
        return next == null ? CompletableFuture.completedFuture(new Outcome.Accepted("ref-" + sms.id())) : next.get();
    }
}
