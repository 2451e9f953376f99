package io.advantagehub.routes.sms;

import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * Sends each message through a route, as many at once as the window is wide. A queue takes what comes meanwhile; what
 * does not fit is deferred, so that nobody waits here.
 */
final class RouteSmsGateway implements SmsGateway, AutoCloseable {
    private static final int QUEUE = 2_000;
    private static final int IDLE_SECONDS = 30;
    private static final int SECONDS_TO_END = 5;

    private final Endpoint entry;
    private final ProducerTemplate template;
    private final ThreadPoolExecutor window;
    private final Pause pause = new Pause();
    private final Set<CompletableFuture<Outcome>> underWay = ConcurrentHashMap.newKeySet();

    RouteSmsGateway(CamelContext context, String address, int width) {
        entry = context.getEndpoint(address);
        template = context.createProducerTemplate();
        window = new ThreadPoolExecutor(
                width, width, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), work -> {
                    Thread thread = new Thread(work, "advantage-hub-sms");
                    thread.setDaemon(true);
                    return thread;
                });
        window.allowCoreThreadTimeOut(true);
    }

    @Override
    public List<CompletionStage<Outcome>> submit(List<Sms> batch) {
        return batch.stream().map(this::submit).toList();
    }

    /** What is under way may still end; of what does not, nobody knows. */
    @Override
    public void close() throws InterruptedException {
        List<Runnable> notBegun = window.shutdownNow();
        notBegun.forEach(task -> ((Task) task).outcome.complete(new Outcome.Deferred("stopped")));
        if (!window.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            underWay.forEach(outcome -> outcome.complete(new Outcome.Unknown("stopped")));
        }
    }

    private CompletionStage<Outcome> submit(Sms sms) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        try {
            window.execute(new Task(sms, outcome));
        } catch (RejectedExecutionException full) {
            outcome.complete(new Outcome.Deferred("window-full"));
        }
        return outcome;
    }

    private Outcome send(Sms sms) {
        if (pause.isOn()) {
            return new Outcome.Deferred("asked-to-wait");
        }
        Exchange exchange = entry.createExchange();
        exchange.getMessage().setBody(sms);
        template.send(entry, exchange);
        pause.begin(exchange);
        return Optional.ofNullable(exchange.getMessage().getBody(Outcome.class))
                .orElseGet(() -> new Outcome.Unknown("no-outcome"));
    }

    /** One message under way. */
    private final class Task implements Runnable {
        private final Sms sms;
        private final CompletableFuture<Outcome> outcome;

        private Task(Sms sms, CompletableFuture<Outcome> outcome) {
            this.sms = sms;
            this.outcome = outcome;
        }

        @Override
        public void run() {
            if (outcome.isDone()) {
                // Nobody waits any more: it has been given up, and may be sent again.
                return;
            }
            underWay.add(outcome);
            try {
                outcome.complete(send(sms));
            } catch (RuntimeException broken) {
                outcome.complete(new Outcome.Unknown(broken.getClass().getSimpleName()));
            } finally {
                underWay.remove(outcome);
            }
        }
    }
}
