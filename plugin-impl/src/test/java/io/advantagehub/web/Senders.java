package io.advantagehub.web;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Several who send events without a pause, a batch of five a request, and note what each was answered. Nobody waits for an
 * answer longer than {@link #BOUND}.
 */
final class Senders implements AutoCloseable {
    static final Duration BOUND = Duration.ofSeconds(40);
    private static final int THREADS = 4;
    private static final int BATCH = 5;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    final Set<String> accepted = ConcurrentHashMap.newKeySet();
    final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private volatile boolean enough;

    Senders(EventsHost host) {
        door = URI.create(host.address() + "/advantage-hub/api/v1/events");
        IntStream.range(0, THREADS).forEach(i -> threads.execute(this::send));
    }

    /** What was answered that should not have been. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void send() {
        while (!enough) {
            List<String> ids = IntStream.range(0, BATCH)
                    .mapToObj(i -> "s" + numbers.incrementAndGet())
                    .toList();
            int status = answer(ids);
            if (status == 202) {
                accepted.addAll(ids);
            } else {
                unanswered.addAll(ids);
            }
        }
    }

    /** Sends again what was not taken, or is not known to have been. */
    void sendAgain() {
        for (String id : unanswered) {
            // Whoever is asked to come again does so: the machine is busy, or the database only just back.
            await().pollDelay(Duration.ZERO).atMost(Duration.ofMinutes(1)).until(() -> answer(List.of(id)) == 202);
            accepted.add(id);
        }
    }

    private int answer(List<String> ids) {
        SignedRequest signed =
                SignedRequest.many(ids.stream().map(Events::purchase).toArray(String[]::new));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(door).timeout(BOUND).POST(BodyPublishers.ofByteArray(signed.body()));
        signed.headers().forEach(request::header);
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            note(answer);
            return answer.statusCode();
        } catch (IOException noAnswer) {
            wrong.add(noAnswer.toString());
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void note(HttpResponse<String> answer) {
        boolean away = answer.statusCode() == 503
                && answer.body().contains(":unavailable")
                && answer.headers().firstValue("Retry-After").isPresent();
        if (answer.statusCode() != 202 && !away) {
            wrong.add(answer.statusCode() + " " + answer.headers().map() + " " + answer.body());
        }
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a sender got no answer");
        }
    }
}
