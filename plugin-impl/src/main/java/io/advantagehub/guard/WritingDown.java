package io.advantagehub.guard;

import static java.util.stream.Collectors.toMap;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.guard.Tallies.News;
import io.advantagehub.guard.TallyMapper.StopRow;
import io.advantagehub.guard.TallyMapper.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes counts down, learns what other nodes counted of the same, and forgets what is old. By the system's clock. */
final class WritingDown implements DueWork {
    private static final long DAYS_KEPT = 30;
    private static final int BATCH = 1_000;
    private static final Comparator<Tally> ORDER = Comparator.comparing(Tally::whose, Scope.ORDER);

    private final Tallies tallies;
    private final TallyMapper rows;
    private final Transactions transactions;
    private final SystemTime time;
    private String forgottenOn = "";

    WritingDown(Tallies tallies, TallyMapper rows, Transactions transactions, SystemTime time) {
        this.tallies = tallies;
        this.rows = rows;
        this.transactions = transactions;
        this.time = time;
    }

    @Override
    public synchronized void runDue(Instant businessTime, Passage passage) {
        News news = tallies.news();
        try {
            tallies.told(written(news));
        } catch (RuntimeException failure) {
            tallies.failed();
            throw failure;
        }
        forget();
    }

    private Map<Scope, Count> written(News news) {
        List<Tally> counts = news.counts().entrySet().stream()
                .map(entry -> Tally.of(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
        List<StopRow> stops = stops(news);
        if (counts.isEmpty() && stops.isEmpty()) {
            return Map.of();
        }
        return transactions.own(() -> {
            NewRows.write(counts, rows::add);
            NewRows.write(stops, rows::addStops);
            return read(news);
        });
    }

    /** In parts, since a parameter has its bounds too. */
    private Map<Scope, Count> read(News news) {
        List<Scope> scopes = new ArrayList<>(news.counts().keySet());
        return Stream.iterate(0, from -> from < scopes.size(), from -> from + BATCH)
                .map(from -> scopes.subList(from, Math.min(scopes.size(), from + BATCH)))
                .flatMap(part -> rows.find(JsonRows.of(part)).stream())
                .collect(toMap(Tally::whose, Tally::count));
    }

    private static List<StopRow> stops(News news) {
        return news.stops().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Stop::scope, Scope.ORDER).thenComparing(Stop::reason)))
                .map(entry -> new StopRow(
                        entry.getKey().scope().day(),
                        entry.getKey().scope().kind(),
                        entry.getKey().scope().value(),
                        entry.getKey().reason(),
                        entry.getValue().recorded(),
                        entry.getValue().enforced()))
                .toList();
    }

    private void forget() {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        if (forgottenOn.equals(today.toString())) {
            return;
        }
        String before = today.minusDays(DAYS_KEPT).toString();
        int forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = transactions.own(
                    () -> Math.max(rows.deleteTallies(before, BATCH), rows.deleteStops(before, BATCH)));
        }
        forgottenOn = today.toString();
    }
}
