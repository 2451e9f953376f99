package io.advantagehub.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Batches of purchases by people who have signed up under each other, from a seed. Thread-safe. */
final class Purchases {
    private final int people;
    private final Random random;
    private int numbers;

    Purchases(int people, long seed) {
        this.people = people;
        this.random = new Random(seed);
    }

    synchronized byte[] signUps() {
        return batch(people, i -> {
            String sponsor = i == 0 ? "" : ",\"sponsorId\":\"d" + random.nextInt(i) + "\"";
            return event("distributor.signed-up", "d" + i, "\"distributorId\":\"d" + i + "\"" + sponsor);
        });
    }

    synchronized byte[] next(int size) {
        return batch(size, i -> {
            String buyer = "d" + random.nextInt(people);
            return event(
                    "purchase.completed",
                    buyer,
                    "\"buyerId\":\"" + buyer + "\",\"orderId\":\"o" + numbers + "\",\"lines\":[{\"lineId\":\"1\","
                            + "\"product\":\"instance\",\"quantity\":1,\"amount\":{\"value\":\""
                            + (1 + random.nextInt(500)) + ".00\",\"currency\":\"BRL\"}}]");
        });
    }

    private interface Writing {
        String of(int index);
    }

    private static byte[] batch(int size, Writing writing) {
        return IntStream.range(0, size)
                .mapToObj(writing::of)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String event(String type, String subject, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"b" + numbers++ + "\",\"source\":\"" + Signature.SOURCE
                + "\",\"type\":\"" + type + "\",\"subject\":\"" + subject + "\",\"time\":\""
                + InstantSource.system().instant() + "\",\"data\":{" + data + "}}";
    }
}
