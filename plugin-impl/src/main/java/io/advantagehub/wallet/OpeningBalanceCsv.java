package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.InvalidField;
import io.advantagehub.api.usecase.OpeningBalance;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Opening balances as comma-separated values: a head that names the columns, and a line for each lot. */
final class OpeningBalanceCsv {
    private static final Set<String> NEEDED = Set.of("distributorId", "amount", "earnedAt", "maturesAt", "reference");
    private static final String EXPIRES = "expiresAt";
    private static final Set<String> COLUMNS =
            Set.of("distributorId", "amount", "earnedAt", "maturesAt", "reference", EXPIRES);
    private static final String HEAD =
            "the first line must name distributorId, amount, earnedAt, maturesAt and reference,"
                    + " may name expiresAt, each once, and nothing else, with commas between them";

    private final Currency currency;
    private final List<OpeningBalance> balances = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<Integer, Fault> faults = new TreeMap<>();

    private OpeningBalanceCsv(Currency currency) {
        this.currency = currency;
    }

    /** What is wrong with a line. */
    record Fault(int line, String field, String message) {}

    static OpeningBalanceCsv of(String text, Currency currency) {
        OpeningBalanceCsv csv = new OpeningBalanceCsv(currency);
        csv.read(text.startsWith("\ufeff") ? text.substring(1) : text);
        return csv;
    }

    List<OpeningBalance> balances() {
        return balances;
    }

    List<Fault> faults() {
        return List.copyOf(faults.values());
    }

    /** Where a balance stands. */
    int line(int index) {
        return lines.get(index);
    }

    private void read(String text) {
        List<String> all = text.lines().toList();
        head(all.isEmpty() ? "" : all.get(0)).ifPresent(head -> {
            for (int i = 1; i < all.size(); i++) {
                if (!all.get(i).isBlank()) {
                    read(i + 1, head, all.get(i));
                }
            }
        });
    }

    private Optional<List<String>> head(String line) {
        try {
            List<String> head = cells(line);
            Set<String> named = new HashSet<>(head);
            if (named.size() == head.size() && named.containsAll(NEEDED) && COLUMNS.containsAll(named)) {
                return Optional.of(head);
            }
            faults.put(1, new Fault(1, "head", HEAD));
        } catch (InvalidField wrong) {
            faults.put(1, fault(1, wrong));
        }
        return Optional.empty();
    }

    private void read(int line, List<String> head, String text) {
        try {
            List<String> cells = cells(text);
            if (cells.size() != head.size()) {
                throw new InvalidField("line", "must have as many columns as the head");
            }
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            balances.add(balance(row));
            lines.add(line);
        } catch (InvalidField wrong) {
            faults.put(line, fault(line, wrong));
        }
    }

    private static Fault fault(int line, InvalidField wrong) {
        return new Fault(line, wrong.field(), String.valueOf(wrong.getMessage()));
    }

    private OpeningBalance balance(Map<String, String> row) {
        String expires = row.getOrDefault(EXPIRES, "");
        return new OpeningBalance(
                distributor(row.getOrDefault("distributorId", "")),
                row.getOrDefault("reference", ""),
                amount(row.getOrDefault("amount", "")),
                time("earnedAt", row.getOrDefault("earnedAt", "")),
                time("maturesAt", row.getOrDefault("maturesAt", "")),
                expires.isEmpty() ? null : time(EXPIRES, expires));
    }

    private static DistributorId distributor(String text) {
        try {
            return new DistributorId(text);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidField("distributorId", String.valueOf(wrong.getMessage()));
        }
    }

    private Money amount(String text) {
        try {
            return Money.parse(text, currency);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidField("amount", String.valueOf(wrong.getMessage()));
        }
    }

    /** A day begins at midnight in UTC. */
    private static Instant time(String field, String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidField(field, "must be a time of RFC 3339, as in 2026-01-31T12:00:00Z, or a day");
        }
    }

    /** Quoted where a comma or a quote is part of it (RFC 4180); a line break is part of nothing here. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(letter);
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        if (quoted) {
            throw new InvalidField("line", "has a quote that is not closed");
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
