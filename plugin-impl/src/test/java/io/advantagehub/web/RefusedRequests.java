package io.advantagehub.web;

import static io.advantagehub.web.Events.purchase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests with something wrong, by chance: in a header, in the bytes, or in one event among right ones. */
final class RefusedRequests {
    /** An event that is taken already, in other words than those that are sent here. */
    static final String TAKEN = "taken";

    private final Random random;

    RefusedRequests(Random random) {
        this.random = random;
    }

    SignedRequest next() {
        String[] events = events();
        return switch (random.nextInt(7)) {
            case 0 -> SignedRequest.many(events).without(header());
            case 1 -> SignedRequest.many(events).with(header(), noise(1 + random.nextInt(40)));
            case 2 -> signed(bytes(noise(3 + random.nextInt(200))));
            case 3 -> cutOff(SignedRequest.many(events).body());
            case 4 -> damaged(SignedRequest.many(events));
            default -> withOneWrong(events);
        };
    }

    private SignedRequest withOneWrong(String[] events) {
        int victim = random.nextInt(events.length);
        events[victim] = wrong(events[victim]);
        return SignedRequest.many(events);
    }

    private String wrong(String event) {
        return switch (random.nextInt(10)) {
            case 0 -> event.replace("BRL", "USD");
            case 1 -> Events.purchaseAt(Instant.now().plusSeconds(400 + random.nextInt(1_000_000)));
            case 2 -> purchase(TAKEN, 1 + random.nextInt(9) + ".00", "BRL");
            case 3 -> Events.purchaseOf("https://" + random.nextInt(99) + ".example");
            case 4 -> event.replace("purchase.completed", "purchase." + noise(3));
            case 5 -> event.replace("\"ana\"", value());
            case 6 -> event.replace("\"10.00\"", "\"" + random.nextLong() + ".1\"");
            case 7 -> event.replace("\"quantity\": 1", "\"quantity\": " + -random.nextInt(1_000));
            case 8 -> "[".repeat(1 + random.nextInt(2_000)) + "]".repeat(random.nextInt(2_000));
            default -> value();
        };
    }

    private SignedRequest damaged(SignedRequest signed) {
        byte[] body = signed.body().clone();
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        return signed.carrying(body);
    }

    private SignedRequest cutOff(byte[] body) {
        byte[] cut = new byte[random.nextInt(body.length)];
        System.arraycopy(body, 0, cut, 0, cut.length);
        return signed(cut);
    }

    private static SignedRequest signed(byte[] body) {
        return SignedRequest.signed(SignedRequest.MANY, body, EventsHost.SECRET);
    }

    private String[] events() {
        List<String> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            events.add(purchase("r" + random.nextInt()));
        }
        return events.toArray(String[]::new);
    }

    private String header() {
        return List.of("webhook-id", "webhook-timestamp", "webhook-signature", "Content-Type")
                .get(random.nextInt(4));
    }

    private String value() {
        return List.of("null", "true", "1e" + random.nextInt(100_000), "\"\\u0000\"", "{\"x\": []}", "-0")
                .get(random.nextInt(6));
    }

    /** Text that a header may hold too; never white space alone. */
    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        random.ints(length, 0x21, 0x7F).forEach(noise::appendCodePoint);
        return noise.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
