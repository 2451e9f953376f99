package io.advantagehub.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A history as a shop has it, from a seed: who signs up under whom, buys, pays for an activity, gets a bonus or a refund,
 * over eighteen months. One person sponsors about every twentieth. Lines are host events as a replay reads them.
 */
final class History {
    private static final Instant BEGIN = Instant.parse("1997-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(540);
    private static final String[] PRODUCTS = {"instance", "pipeline", "smart-redirectors"};
    private static final int PERCENT = 100;

    private final Random random;
    private final int events;
    private final List<String> orders = new ArrayList<>();
    private int people;
    private int refunds;

    private History(int events, long seed) {
        this.events = events;
        this.random = new Random(seed);
    }

    static void write(Path file, int events, long seed) throws IOException {
        History history = new History(events, seed);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int number = 0; number < events; number++) {
                lines.write(history.line(number));
                lines.write('\n');
            }
        }
    }

    private String line(int number) {
        Instant at = BEGIN.plusSeconds(SPAN.toSeconds() * number / events);
        int kind = random.nextInt(PERCENT);
        if (people == 0 || kind < 20) {
            return signUp(number, at);
        }
        String person = person(random.nextInt(people));
        if (kind < 37) {
            String paidUntil = at.plus(Duration.ofDays(30)).toString();
            return event(number, "activity.paid", person, at, "\"paidUntil\":\"" + paidUntil + "\"");
        }
        if (kind < 40) {
            return event(number, "bonus.accrued", person, at, amount("amount") + ",\"bonusType\":\"rank\"");
        }
        return kind < 43 && !orders.isEmpty() ? refund(number, at) : purchase(number, person, at);
    }

    private String signUp(int number, Instant at) {
        int sponsor = people == 0 || random.nextInt(20) == 0 ? 0 : random.nextInt(people);
        String self = person(people++);
        String phone = String.format(Locale.ROOT, "+5511%09d", 900_000_000 + people);
        String data = "\"displayName\":\"Person " + people + "\",\"phone\":\"" + phone + "\",\"locale\":\"pt-BR\""
                + (people == 1 ? "" : ",\"sponsorId\":\"" + person(sponsor) + "\"");
        return event(number, "distributor.signed-up", self, at, data);
    }

    private String purchase(int number, String buyer, Instant at) {
        String order = "o" + number;
        orders.add(order + " " + buyer);
        StringBuilder lines = new StringBuilder(purchaseLine(1));
        if (random.nextInt(5) == 0) {
            lines.append(',').append(purchaseLine(2));
        }
        return event(
                number, "purchase.completed", buyer, at, "\"orderId\":\"" + order + "\",\"lines\":[" + lines + "]");
    }

    private String purchaseLine(int line) {
        String product = PRODUCTS[random.nextInt(PRODUCTS.length)];
        return "{\"lineId\":\"" + line + "\",\"product\":\"" + product + "\",\"quantity\":1," + amount("amount") + "}";
    }

    private String refund(int number, Instant at) {
        String[] order = orders.get(random.nextInt(orders.size())).split(" ");
        return event(
                number,
                "purchase.refunded",
                order[1],
                at,
                "\"refundId\":\"r" + ++refunds + "\",\"orderId\":\"" + order[0] + "\"");
    }

    private String amount(String name) {
        int minor = 500 + random.nextInt(10_000);
        return String.format(
                Locale.ROOT, "\"%s\":{\"value\":\"%d.%02d\",\"currency\":\"BRL\"}", name, minor / 100, minor % 100);
    }

    private static String event(int number, String type, String subject, Instant at, String data) {
        String who = type.startsWith("purchase.") ? "buyerId" : "distributorId";
        return "{\"specversion\":\"1.0\",\"id\":\"e" + number + "\",\"source\":\"/benchmark\",\"type\":\"" + type
                + "\",\"subject\":\"" + subject + "\",\"time\":\"" + at + "\",\"data\":{\"" + who + "\":\"" + subject
                + "\"," + data + "}}";
    }

    private static String person(int number) {
        return "d" + number;
    }
}
