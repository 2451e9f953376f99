package io.advantagehub.demo.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A host outside the JVM that tells the plugin what happened, signed after Standard Webhooks with the demo's own secret. */
public final class SignedEvents {
    private static final String SOURCE = "demo-machine";
    private static final byte[] SECRET = Base64.getDecoder().decode("ZGVtby1vbmx5LXNlY3JldC1ub3QtZm9yLXByb2R1Y3Rpb24=");

    private final Demo demo;

    public SignedEvents(Demo demo) {
        this.demo = demo;
    }

    /** At this moment of the demo's clock. */
    public HttpResponse<String> tell(String type, String subject, String data) {
        String id = UUID.randomUUID().toString();
        String body = """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "%s", "subject": "%s", "time": "%s", "data": %s}""".formatted(id, SOURCE, type, subject, demo.now(), data);
        String timestamp = Long.toString(Clock.systemUTC().millis() / 1_000);
        return demo.visitor()
                .with("webhook-id", id)
                .with("webhook-timestamp", timestamp)
                .with("webhook-signature", "v1," + signature(id + "." + timestamp + "." + body))
                .post("/advantage-hub/api/v1/events", "application/cloudevents+json", body);
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
