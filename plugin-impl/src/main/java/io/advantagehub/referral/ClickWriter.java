package io.advantagehub.referral;

import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.referral.ClickMapper.NewVisitors;
import io.advantagehub.referral.ClickMapper.VisitorRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;

/**
 * Writes clicks down and adds them to the roll-ups, a batch a transaction. What cannot be written stays in memory until it
 * can; by the queue's bound, not for ever. Its calls follow each other.
 */
class ClickWriter {
    private static final int BATCH = 1_000;

    private final ClickQueue queue;
    private final ClickMapper clicks;
    private final NumbersMapper numbers;
    private final Transactions transactions;
    private List<ClickRow> pending = List.of();

    ClickWriter(ClickQueue queue, ClickMapper clicks, NumbersMapper numbers, Transactions transactions) {
        this.queue = queue;
        this.clicks = clicks;
        this.numbers = numbers;
        this.transactions = transactions;
    }

    /** Writes all that waits. Where it throws, what was not written is written the next time. */
    synchronized void flush() {
        for (boolean more = true; more; ) {
            if (pending.isEmpty()) {
                pending = queue.take(BATCH);
            }
            more = pending.size() == BATCH;
            if (!pending.isEmpty()) {
                write(pending);
                pending = List.of();
            }
        }
    }

    private void write(List<ClickRow> batch) {
        transactions.own(() -> {
            try {
                NewRows.write(batch, clicks::insert);
            } catch (DuplicateKeyException writtenBefore) {
                // by a transaction that ended in a failure, and was committed nevertheless
                return 0;
            }
            List<VisitorRow> visitors = visitors(batch);
            NewRows.write(visitors, clicks::insertVisitors);
            return NewRows.write(days(batch, clicks.newVisitors(JsonRows.of(visitors))), numbers::addDays);
        });
    }

    private static List<VisitorRow> visitors(List<ClickRow> batch) {
        return batch.stream()
                .map(click -> new VisitorRow(click.day(), click.code(), click.visitor(), click.id()))
                .sorted(Comparator.comparing(VisitorRow::day)
                        .thenComparing(VisitorRow::code)
                        .thenComparing(row -> row.visitor().toString()))
                .toList();
    }

    private record Key(String code, String day) {}

    /** In key order: whatever another node writes at the same time, neither waits for the other in turn. */
    private static List<LinkDay> days(List<ClickRow> batch, List<NewVisitors> fresh) {
        Map<Key, Long> counted = new LinkedHashMap<>();
        batch.forEach(click -> counted.merge(new Key(click.code(), click.day()), 1L, Long::sum));
        Map<Key, Long> visitors = new HashMap<>();
        fresh.forEach(row -> visitors.put(new Key(row.code(), row.day()), row.visitors()));
        List<LinkDay> days = new ArrayList<>();
        counted.forEach((key, count) ->
                days.add(LinkDay.ofClicks(key.code(), key.day(), count, visitors.getOrDefault(key, 0L))));
        days.sort(Comparator.comparing(LinkDay::code).thenComparing(LinkDay::day));
        return days;
    }
}
