package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request in the making: {@code batch(body).id("m1").at(now).signedWith(SECRET).request()}. */
final class Signing {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String NEXT_SECRET = "whsec_" + base64("the secret that comes after");
    static final String OTHER_SECRET = "whsec_" + base64("the secret of another source");
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Map<String, List<String>> headers = new HashMap<>();
    private byte[] body;

    private Signing(String contentType, byte[] body) {
        this.body = body;
        header("content-type", contentType);
        header("webhook-id", "msg_1");
        header("webhook-timestamp", String.valueOf(NOW.getEpochSecond()));
    }

    static Signing structured(String event) {
        return of("application/cloudevents+json", event);
    }

    static Signing batch(String... events) {
        return of("application/cloudevents-batch+json", "[" + String.join(",", events) + "]");
    }

    static Signing of(String contentType, String body) {
        return new Signing(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    Signing body(byte[] other) {
        body = other;
        return this;
    }

    Signing header(String name, String... lines) {
        headers.put(name, List.of(lines));
        return this;
    }

    Signing without(String name) {
        headers.remove(name);
        return this;
    }

    Signing at(Instant time) {
        return header("webhook-timestamp", String.valueOf(time.getEpochSecond()));
    }

    Request signed() {
        return signedWith(SECRET);
    }

    Request signedWith(String... secrets) {
        StringBuilder signatures = new StringBuilder();
        for (String secret : secrets) {
            signatures.append(" v1,").append(signature(secret));
        }
        return header("webhook-signature", signatures.substring(1)).request();
    }

    String signature(String secret) {
        byte[] head = (headers.get("webhook-id").get(0) + "."
                        + headers.get("webhook-timestamp").get(0) + ".")
                .getBytes(StandardCharsets.ISO_8859_1);
        return Base64.getEncoder()
                .encodeToString(Secret.parse(secret).orElseThrow().sign(head, body));
    }

    Request request() {
        return new Request("POST", "/api/v1/events", headers, body);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
