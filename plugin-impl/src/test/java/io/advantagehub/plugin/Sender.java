package io.advantagehub.plugin;

import io.advantagehub.plugin.Families.Family;
import io.advantagehub.web.SignedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A host in no JVM of ours: sends one family's events after the other, request by request, each until it is answered 202
 * by whichever node is there, and some twice.
 */
final class Sender {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** Too many requests, and too long over one: on a busy machine, whoever is right. */
    private static final Set<String> AGAIN = Set.of("408", "429");

    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<Node> nodes;
    private final String secret;
    private final Random random;
    private final Map<String, Integer> answers = new TreeMap<>();

    Sender(List<Node> nodes, String secret, Random random) {
        this.nodes = nodes;
        this.secret = secret;
        this.random = random;
    }

    /** How often what came back. */
    Map<String, Integer> answers() {
        return answers;
    }

    void send(Family family) throws InterruptedException {
        send(family.signUps());
        List<String> sent = new ArrayList<>(family.signUps());
        for (int from = 0; from < family.orders().size(); ) {
            int to = Math.min(family.orders().size(), from + 1 + random.nextInt(10));
            List<String> request = new ArrayList<>(family.orders().subList(from, to));
            if (random.nextInt(5) == 0) {
                request.add(random.nextInt(request.size() + 1), sent.get(random.nextInt(sent.size())));
            }
            send(request);
            if (random.nextInt(6) == 0) {
                send(request);
            }
            sent.addAll(request);
            from = to;
        }
    }

    void send(List<String> events) throws InterruptedException {
        byte[] body = ("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8);
        for (String answer = sent(body); !answer.equals("202"); answer = sent(body)) {
            if (answer.startsWith("4") && !AGAIN.contains(answer)) {
                throw new AssertionError("answered " + answer);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        LockSupport.parkNanos(BREATH_NANOS);
    }

    private String sent(byte[] body) throws InterruptedException {
        int port = nodes.get(random.nextInt(nodes.size())).port();
        if (port == 0) {
            return "nobody";
        }
        String answer = post(port, body);
        answers.merge(answer, 1, Integer::sum);
        return answer;
    }

    private String post(int port, byte[] body) throws InterruptedException {
        SignedRequest signed = SignedRequest.signed(SignedRequest.MANY, body, secret);
        HttpRequest.Builder http = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/advantage-hub/api/v1/events"))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(signed.body()));
        signed.headers().forEach(http::header);
        try {
            return String.valueOf(client.send(http.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException killedMeanwhile) {
            return "none";
        }
    }
}
