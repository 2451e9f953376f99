package io.advantagehub.plugin;

import io.advantagehub.accrual.NaiveProgramme;
import io.advantagehub.accrual.NaiveProgramme.Line;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Events of people who sign up under each other, buy and give back, as a sender writes them; and beside each what it comes
 * to by the naive model. All of them lie so far back that nothing matures or expires while a test runs. Thread-safe.
 */
final class Families {
    static final String SOURCE = "https://shop.example";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.DAYS);
    private static final Duration MATURATION = Duration.ofDays(30);
    private static final int ANCESTORS = 5;
    private static final int GENERATIONS = 4;
    private static final int ORDERS = 12;

    private final NaiveProgramme model = NaiveProgramme.of(
            new BigDecimal("0.01"),
            List.of(new BigDecimal("0.10"), new BigDecimal("0.05"), new BigDecimal("0.02")),
            MATURATION,
            Duration.ofDays(365));
    private int families;
    private int events;
    private int people = ANCESTORS;

    /** What all families come from; to be sent before them. */
    synchronized List<String> ancestors() {
        List<String> signUps = new ArrayList<>();
        for (int i = 0; i < ANCESTORS; i++) {
            signUps.add(event("distributor.signed-up", "a" + i, NOW.minus(Duration.ofDays(90)), ""));
        }
        return signUps;
    }

    /** The events of one family: the first list before the second, whose order does not matter. */
    record Family(List<String> signUps, List<String> orders) {}

    synchronized Family next(Random random) {
        String family = "f" + families++ + "-";
        List<String> line = new ArrayList<>(List.of("a" + random.nextInt(ANCESTORS)));
        List<String> signUps = new ArrayList<>();
        for (int i = 0; i < GENERATIONS; i++) {
            String sponsor = ",\"sponsorId\":\"" + line.get(0) + "\"";
            line.add(0, family + i);
            signUps.add(event("distributor.signed-up", line.get(0), NOW.minus(Duration.ofDays(80)), sponsor));
        }
        people += GENERATIONS;
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            List<String> buyerAndAbove = line.subList(random.nextInt(GENERATIONS), line.size());
            orders(random, family + "o" + i, buyerAndAbove, orders);
        }
        Collections.shuffle(orders, random);
        return new Family(signUps, orders);
    }

    synchronized int events() {
        return events;
    }

    synchronized int people() {
        return people;
    }

    /** Future and available of everybody who has any. */
    synchronized Map<String, long[]> balances() {
        Map<String, long[]> balances = model.balances(Instant.now());
        balances.values().removeIf(balance -> balance[0] == 0 && balance[1] == 0);
        return balances;
    }

    private void orders(Random random, String order, List<String> buyerAndAbove, List<String> events) {
        String buyer = buyerAndAbove.get(0);
        Instant at = NOW.minus(Duration.ofDays(random.nextBoolean() ? 70 : 20)).plusSeconds(random.nextInt(500_000));
        List<Line> lines = new ArrayList<>();
        StringBuilder data = new StringBuilder(",\"orderId\":\"" + order + "\",\"lines\":[");
        for (int i = 0; i <= random.nextInt(2); i++) {
            Line line = new Line(order + "/" + i, "pipeline", random.nextInt(50_000));
            lines.add(line);
            data.append(i == 0 ? "" : ",")
                    .append("{\"lineId\":\"" + i + "\",\"product\":\"pipeline\",\"quantity\":1,")
                    .append(amount(line.amount()) + "}");
        }
        model.purchase(buyer, at, lines, buyerAndAbove.subList(1, buyerAndAbove.size()));
        events.add(event("purchase.completed", buyer, at, data + "]"));
        if (random.nextInt(4) == 0) {
            Instant later = at.plusSeconds(3_600);
            long back = 1 + random.nextInt(20_000);
            model.refund(lines.get(0).key(), back, later);
            events.add(event(
                    "purchase.refunded",
                    buyer,
                    later,
                    ",\"orderId\":\"" + order + "\",\"refundId\":\"r-" + order + "\",\"lines\":[{\"lineId\":\"0\","
                            + amount(back) + "}]"));
        }
    }

    private static String amount(long minor) {
        return String.format(
                Locale.ROOT, "\"amount\":{\"value\":\"%d.%02d\",\"currency\":\"BRL\"}", minor / 100, minor % 100);
    }

    private String event(String type, String subject, Instant time, String data) {
        String who = type.startsWith("purchase.") ? "buyerId" : "distributorId";
        return "{\"specversion\":\"1.0\",\"id\":\"e" + events++ + "\",\"source\":\"" + SOURCE + "\",\"type\":\"" + type
                + "\",\"subject\":\"" + subject + "\",\"time\":\"" + time + "\",\"data\":{\"" + who + "\":\"" + subject
                + "\"" + data + "}}";
    }
}
