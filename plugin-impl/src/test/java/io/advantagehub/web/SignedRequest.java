package io.advantagehub.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request with events as a sender in any language would make it, knowing nothing of the plugin's code. */
public record SignedRequest(String method, Map<String, String> headers, byte[] body) {
    static final String ONE = "application/cloudevents+json";
    public static final String MANY = "application/cloudevents-batch+json";

    static SignedRequest one(String event) {
        return signed(ONE, event.getBytes(StandardCharsets.UTF_8), EventsHost.SECRET);
    }

    static SignedRequest many(String... events) {
        return signed(MANY, ("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8), EventsHost.SECRET);
    }

    public static SignedRequest signed(String contentType, byte[] body, String secret) {
        return signedAt(Instant.now().getEpochSecond(), contentType, body, secret);
    }

    static SignedRequest signedAt(long timestamp, String contentType, byte[] body, String secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("webhook-id", "msg_1");
        headers.put("webhook-timestamp", String.valueOf(timestamp));
        headers.put("webhook-signature", "v1," + hmac(secret, "msg_1." + timestamp + ".", body));
        return new SignedRequest("POST", headers, body);
    }

    SignedRequest with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new SignedRequest(method, changed, body);
    }

    SignedRequest without(String header) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new SignedRequest(method, changed, body);
    }

    SignedRequest by(String otherMethod) {
        return new SignedRequest(otherMethod, headers, body);
    }

    SignedRequest carrying(byte[] otherBody) {
        return new SignedRequest(method, headers, otherBody);
    }

    private static String hmac(String secret, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
