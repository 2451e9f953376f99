package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Standard Webhooks: {@code webhook-signature} holds, among others, {@code v1,} and the base64 HMAC-SHA256 of {@code
 * id.timestamp.body}. Every refusal is alike, and how long it takes tells nothing of the secrets: each is tried with
 * each signature to the end. The id is no guard against replays: events are accepted once by their own keys.
 */
final class Signatures {
    private static final long TOLERANCE_SECONDS = 300;
    private static final int MOST_SIGNATURES = 16;
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
    private static final String VERSION = "v1,";

    private final List<Source> sources;
    private final InstantSource systemClock;

    Signatures(List<Source> sources, InstantSource systemClock) {
        this.sources = List.copyOf(sources);
        this.systemClock = systemClock;
    }

    /** @throws Refusal where no secret fits */
    Signed verify(Request request) {
        String id = only(request, "webhook-id", ID);
        String timestamp = only(request, "webhook-timestamp", TIMESTAMP);
        if (Math.abs(systemClock.instant().getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE_SECONDS) {
            throw invalid();
        }
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII);
        Set<String> verified = verified(signatures(request), head, request.body());
        if (verified.isEmpty()) {
            throw invalid();
        }
        return new Signed(request, verified);
    }

    static Refusal invalid() {
        return new Refusal(
                401,
                "invalid-signature",
                "The request must be signed as Standard Webhooks has it, within five minutes, with a secret of the source"
                        + " of each of its events.");
    }

    private Set<String> verified(List<byte[]> signatures, byte[] head, byte[] body) {
        Set<String> verified = new HashSet<>();
        for (Source source : sources) {
            for (Secret secret : source.secrets()) {
                byte[] expected = secret.sign(head, body);
                for (byte[] signature : signatures) {
                    if (MessageDigest.isEqual(expected, signature)) {
                        verified.add(source.name());
                    }
                }
            }
        }
        return verified;
    }

    private static List<byte[]> signatures(Request request) {
        List<byte[]> signatures = request.header("webhook-signature").stream()
                .flatMap(line -> Arrays.stream(line.split(" ", MOST_SIGNATURES + 1)))
                .limit(MOST_SIGNATURES)
                .filter(part -> part.startsWith(VERSION))
                .flatMap(part -> Secret.decoded(part.substring(VERSION.length())).stream())
                .toList();
        if (signatures.isEmpty()) {
            throw invalid();
        }
        return signatures;
    }

    private static String only(Request request, String header, Pattern form) {
        List<String> lines = request.header(header);
        if (lines.size() != 1 || !form.matcher(lines.get(0)).matches()) {
            throw invalid();
        }
        return lines.get(0);
    }
}
