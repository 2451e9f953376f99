package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests that are all wrong, most of them in one place. */
final class RandomRequests {
    private final Random random;

    RandomRequests(Random random) {
        this.random = random;
    }

    Request malformed() {
        return switch (random.nextInt(8)) {
            case 0 -> wrongHeader(Signing.batch(events()));
            case 1 -> Signing.batch(events()).body(noise()).signed();
            case 2 -> cutOff();
            case 3 -> Signing.batch(events()).signedWith(Signing.OTHER_SECRET);
            case 4 -> damagedAfterSigning();
            case 5 -> Signing.of("application/" + word(), "{}").signed();
            default -> Signing.batch(withOneWrong(events())).signed();
        };
    }

    private String[] events() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            events.add(Event.purchase("r" + random.nextInt()));
        }
        return events.toArray(String[]::new);
    }

    private String[] withOneWrong(String[] events) {
        int victim = random.nextInt(events.length);
        String event = events[victim];
        events[victim] = switch (random.nextInt(9)) {
            case 0 -> event.replaceFirst("\"specversion\": \"1.0\"", "\"specversion\": \"" + word() + "\"");
            case 1 -> event.replaceFirst("purchase.completed", "purchase." + word());
            case 2 -> event.replaceFirst("\"subject\": \"ana\"", "\"subject\": " + value());
            case 3 -> event.replaceFirst("2026-11-22T09:59:59Z", "2026-11-" + (31 + random.nextInt(99)));
            case 4 -> event.replaceFirst("\"10.00\"", "\"" + random.nextInt() + "." + word() + "\"");
            case 5 -> event.replaceFirst("\"quantity\": 1", "\"quantity\": -" + random.nextInt(1000));
            case 6 -> event.replaceFirst("\"lines\": \\[", "\"lines\": [" + value() + ",");
            case 7 -> "[".repeat(1 + random.nextInt(2000)) + "]".repeat(1 + random.nextInt(2000));
            default -> value();
        };
        return events;
    }

    private Request wrongHeader(Signing signing) {
        String[] names = {"webhook-id", "webhook-timestamp", "webhook-signature", "content-type"};
        signing.header("webhook-signature", "v1," + signing.signature(Signing.SECRET));
        String name = names[random.nextInt(names.length)];
        return random.nextBoolean()
                ? signing.without(name).request()
                : signing.header(name, new String(noise(), StandardCharsets.ISO_8859_1))
                        .request();
    }

    private Request damagedAfterSigning() {
        Signing signing = Signing.batch(events());
        Request signed = signing.signed();
        byte[] body = signed.body().clone();
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        return signing.body(body).request();
    }

    private Request cutOff() {
        byte[] body = Signing.batch(events()).signed().body();
        byte[] cut = new byte[random.nextInt(body.length)];
        System.arraycopy(body, 0, cut, 0, cut.length);
        return Signing.batch().body(cut).signed();
    }

    private String value() {
        return switch (random.nextInt(6)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextInt());
            case 2 -> "\"\\u0000" + word() + "\"";
            case 3 -> "{\"" + word() + "\": []}";
            case 4 -> "1e" + random.nextInt(100_000);
            default -> "true";
        };
    }

    private String word() {
        StringBuilder word = new StringBuilder("x");
        random.ints(random.nextInt(10), 'a', 'z' + 1).forEach(word::appendCodePoint);
        return word.toString();
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }
}
