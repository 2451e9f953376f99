package io.advantagehub.accrual;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A shop's history from a seed, as the benchmarks' is: a fifth sign up, most buy, some have it all back. Lines of a replay's file. */
final class SpeedHistory {
    private static final Instant BEGIN = Instant.parse("1997-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(540);
    private static final String[] PRODUCTS = {"instance", "pipeline", "smart-redirectors"};

    private final Random random = new Random(20_260_101);
    private final List<String[]> orders = new ArrayList<>();
    private int people;

    static List<String> of(int events) {
        SpeedHistory history = new SpeedHistory();
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < events; number++) {
            lines.add(history.line(number, BEGIN.plusSeconds(SPAN.toSeconds() * number / events)));
        }
        return lines;
    }

    private String line(int number, Instant at) {
        int kind = random.nextInt(100);
        if (people == 0 || kind < 20) {
            int sponsor = people == 0 || random.nextInt(20) == 0 ? 0 : random.nextInt(people);
            String self = "d" + people++;
            return event(
                    number,
                    "distributor.signed-up",
                    self,
                    at,
                    "\"distributorId\":\"" + self + "\"" + (people == 1 ? "" : ",\"sponsorId\":\"d" + sponsor + "\""));
        }
        if (kind < 24 && !orders.isEmpty()) {
            String[] order = orders.get(random.nextInt(orders.size()));
            return event(
                    number,
                    "purchase.refunded",
                    order[1],
                    at,
                    "\"refundId\":\"r" + number + "\",\"orderId\":\"" + order[0] + "\",\"buyerId\":\"" + order[1]
                            + "\"");
        }
        String buyer = "d" + random.nextInt(people);
        orders.add(new String[] {"o" + number, buyer});
        String lines = purchaseLine(1) + (random.nextInt(5) == 0 ? "," + purchaseLine(2) : "");
        return event(
                number,
                "purchase.completed",
                buyer,
                at,
                "\"orderId\":\"o" + number + "\",\"buyerId\":\"" + buyer + "\",\"lines\":[" + lines + "]");
    }

    private String purchaseLine(int line) {
        int minor = 500 + random.nextInt(10_000);
        return String.format(
                Locale.ROOT,
                "{\"lineId\":\"%d\",\"product\":\"%s\",\"quantity\":1,\"amount\":{\"value\":\"%d.%02d\",\"currency\":\"BRL\"}}",
                line,
                PRODUCTS[random.nextInt(PRODUCTS.length)],
                minor / 100,
                minor % 100);
    }

    private static String event(int number, String type, String subject, Instant at, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"e" + number + "\",\"source\":\"/speed\",\"type\":\"" + type
                + "\",\"subject\":\"" + subject + "\",\"time\":\"" + at + "\",\"data\":{" + data + "}}";
    }
}
