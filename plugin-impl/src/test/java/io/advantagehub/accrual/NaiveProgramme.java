package io.advantagehub.accrual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of contract §1 and §4 in plain arithmetic, apart from any ledger: no lots, no accounts, no order of
 * booking. Knows no spending, so that nobody ever owes anything.
 */
public final class NaiveProgramme {
    private final Rules rules;
    private final List<Earning> earnings = new ArrayList<>();
    private final Map<String, Long> amounts = new HashMap<>();
    private final Map<String, Long> refunded = new HashMap<>();

    NaiveProgramme(Rules rules) {
        this.rules = rules;
    }

    /** With the same levels for all products. */
    public static NaiveProgramme of(BigDecimal buyer, List<BigDecimal> levels, Duration maturation, Duration expiry) {
        return new NaiveProgramme(new Rules(
                maturation,
                new Rules.Expiry(true, expiry),
                levels.size(),
                new Rules.Lists(buyer, levels, Map.of()),
                List.of(),
                Map.of(),
                0,
                Caps.NONE));
    }

    private static final class Earning {
        String line = "";
        String person = "";
        long accrued;
        Instant at = Instant.EPOCH;
        long takenBeforeExpiry;
    }

    public record Line(String key, String product, long amount) {}

    /** @param above level 1, 2, 3 … at the purchase's time */
    public void purchase(String buyer, Instant at, List<Line> lines, List<String> above) {
        for (Line line : lines) {
            amounts.put(line.key(), line.amount());
            earn(line, buyer, at, rules.lists().buyer());
            List<BigDecimal> all = rules.lists()
                    .products()
                    .getOrDefault(line.product(), rules.lists().levels());
            List<BigDecimal> levels = all.subList(0, Math.min(rules.maxLevels(), all.size()));
            for (int i = 0; i < Math.min(levels.size(), above.size()); i++) {
                earn(line, above.get(i), at, levels.get(i));
            }
        }
    }

    public void refund(String lineKey, long amount, Instant at) {
        long line = amounts.get(lineKey);
        long sum = Math.min(line, refunded.merge(lineKey, amount, Long::sum));
        refunded.put(lineKey, sum);
        for (Earning earning : earnings) {
            if (earning.line.equals(lineKey) && line > 0 && !expired(earning, at)) {
                earning.takenBeforeExpiry = BigDecimal.valueOf(earning.accrued)
                        .multiply(BigDecimal.valueOf(sum))
                        .divide(BigDecimal.valueOf(line), 0, RoundingMode.DOWN)
                        .longValueExact();
            }
        }
    }

    /** Future and available of each person at an instant. */
    public Map<String, long[]> balances(Instant at) {
        Map<String, long[]> balances = new TreeMap<>();
        for (Earning earning : earnings) {
            long left = earning.accrued - earning.takenBeforeExpiry;
            long[] balance = balances.computeIfAbsent(earning.person, none -> new long[2]);
            if (!expired(earning, at)) {
                boolean matured = !earning.at.plus(maturation()).isAfter(at);
                balance[matured ? 1 : 0] += left;
            }
        }
        return balances;
    }

    private void earn(Line line, String person, Instant at, BigDecimal share) {
        Earning earning = new Earning();
        earning.line = line.key();
        earning.person = person;
        earning.at = at;
        earning.accrued = BigDecimal.valueOf(line.amount())
                .multiply(share)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        earnings.add(earning);
    }

    private boolean expired(Earning earning, Instant at) {
        Duration expiry = rules.expiry().after();
        return expiry != null && !earning.at.plus(expiry).isAfter(at);
    }

    private Duration maturation() {
        Duration maturation = rules.maturation();
        if (maturation == null) {
            throw new IllegalStateException("the model wants rules with a maturation");
        }
        return maturation;
    }
}
