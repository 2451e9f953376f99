package io.advantagehub.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks with the demo host's own secret, as {@code docs/http-events.md} has it. */
final class Signature {
    static final String SOURCE = "demo-machine";
    private static final byte[] SECRET = Base64.getDecoder().decode("ZGVtby1vbmx5LXNlY3JldC1ub3QtZm9yLXByb2R1Y3Rpb24=");

    private Signature() {}

    /** The three headers of a body sent now. */
    static String headers(byte[] body) {
        String id = "msg_" + UUID.randomUUID();
        long timestamp = InstantSource.system().instant().getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return "webhook-id: " + id + "\r\nwebhook-timestamp: " + timestamp + "\r\nwebhook-signature: v1,"
                    + Base64.getEncoder().encodeToString(mac.doFinal(body)) + "\r\n";
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
