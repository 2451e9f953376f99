package io.advantagehub.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests that are all wrong, each in one way, drawn from a seed. */
final class Malformed {
    private static final String[] SIGNING = {"webhook-id", "webhook-timestamp", "webhook-signature"};

    private final Random random;

    Malformed(Random random) {
        this.random = random;
    }

    /** What is wrong, and what that may be answered. */
    enum Kind {
        HEADER_MISSING(401),
        HEADER_DAMAGED(401),
        BODY_ALTERED(401),
        SECRET_OF_NOBODY(401),
        CONTENT_TYPE(415),
        METHOD(405),
        NOISE(400),
        CUT_OFF(400),
        EVENT(400),
        TOO_MANY(413);

        private final List<Integer> answers;

        Kind(Integer... answers) {
            this.answers = List.of(answers);
        }

        List<Integer> answers() {
            return answers;
        }
    }

    record Case(Kind kind, SignedRequest request) {}

    /** The first ones are one of each kind, that none is left to chance. */
    Case next(int number) {
        Kind kind = number < Kind.values().length ? Kind.values()[number] : kind();
        return new Case(kind, request(kind));
    }

    /** The large ones are worth only a few. */
    private Kind kind() {
        return Kind.values()[random.nextInt(Kind.values().length - (random.nextInt(20) == 0 ? 0 : 1))];
    }

    private SignedRequest request(Kind kind) {
        SignedRequest right = SignedRequest.many(events());
        return switch (kind) {
            case HEADER_MISSING -> right.without(any(SIGNING));
            case HEADER_DAMAGED -> right.with(any(SIGNING), "x" + random.nextInt());
            case BODY_ALTERED -> right.carrying(altered(right.body()));
            case SECRET_OF_NOBODY -> signed(right.body(), "whsec_" + "QUJD".repeat(1 + random.nextInt(9)));
            case CONTENT_TYPE -> right.with("Content-Type", any("application/json", "text/plain", "x/" + word()));
            case METHOD -> right.by(any("GET", "PUT", "DELETE", "PATCH", "OPTIONS"));
            case NOISE -> signed(noise(), EventsHost.SECRET);
            case CUT_OFF -> signed(Arrays.copyOf(right.body(), random.nextInt(right.body().length)), EventsHost.SECRET);
            case EVENT -> SignedRequest.many(withOneWrong(events()));
            case TOO_MANY -> SignedRequest.many("{}".repeat(1001).replace("}{", "},{"));
        };
    }

    private static SignedRequest signed(byte[] body, String secret) {
        return SignedRequest.signed(SignedRequest.MANY, body, secret);
    }

    private String[] events() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            events.add(Events.purchase("r" + random.nextInt()));
        }
        return events.toArray(String[]::new);
    }

    private String[] withOneWrong(String[] events) {
        int victim = random.nextInt(events.length);
        String event = events[victim];
        events[victim] = switch (random.nextInt(10)) {
            case 0 -> event.replace("\"specversion\": \"1.0\"", "\"specversion\": \"" + word() + "\"");
            case 1 -> event.replace("purchase.completed", "purchase." + word());
            case 2 -> event.replace("\"subject\": \"ana\"", "\"subject\": " + value());
            case 3 -> event.replace("2026-01-02T", "2026-01-" + (32 + random.nextInt(60)) + "T");
            case 4 -> event.replace("\"10.00\"", "\"" + random.nextInt() + "." + word() + "\"");
            case 5 -> event.replace("\"quantity\": 1", "\"quantity\": -" + random.nextInt(1000));
            case 6 -> event.replace("\"lines\": [", "\"lines\": [" + value() + ",");
            case 7 -> event.replace("BRL", any("USD", "brl", "XXXX", ""));
            case 8 -> "[".repeat(1 + random.nextInt(2000)) + "]".repeat(1 + random.nextInt(2000));
            default -> value();
        };
        return events;
    }

    private byte[] altered(byte[] body) {
        byte[] altered = body.clone();
        altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
        return altered;
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private String value() {
        return any(
                "null", "17", "\"\\u0000" + word() + "\"", "{\"" + word() + "\": []}", "1e" + random.nextInt(99_999));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String word() {
        byte[] letters = new byte[1 + random.nextInt(8)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('a' + random.nextInt(26));
        }
        return new String(letters, StandardCharsets.US_ASCII);
    }
}
