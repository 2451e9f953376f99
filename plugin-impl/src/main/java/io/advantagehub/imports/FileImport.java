package io.advantagehub.imports;

import io.advantagehub.api.edge.ImportFormat;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.ImportPlatform;
import io.advantagehub.imports.Writing.Written;
import io.advantagehub.inbox.Standstill;
import io.advantagehub.lease.HeldLease;
import io.advantagehub.lease.LeaseLost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** An import from its first line to its report, while nothing is taken up from the inbox. Thread-safe. */
final class FileImport implements ImportPlatform {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ImportFormat format;
    private final Registry registry;
    private final Standstill standstill;
    private final ProgrammeCurrency programme;
    private final InstantSource clock;

    FileImport(
            ImportFormat format,
            Registry registry,
            Standstill standstill,
            ProgrammeCurrency programme,
            InstantSource clock) {
        this.format = format;
        this.registry = registry;
        this.standstill = standstill;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public synchronized Report run(Path file, Consumer<LineFault> told) {
        try (HeldLease still = standstill.begin(PATIENCE).orElseThrow(FileImport::busy);
                Hands hands = new Hands()) {
            Instant now = clock.instant();
            Faults faults = new Faults(told);
            Checked checked = check(file, now, faults, hands);
            if (faults.count() > 0) {
                return new Report(checked.lines, 0, 0, 0, 0, faults.count());
            }
            return write(file, checked, new Writing(registry, still, now), hands);
        } catch (LeaseLost lost) {
            throw busy();
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }

    /**
     * @param lines all of them
     * @param filled those that are not empty
     * @param news those that say something new, kind by kind
     */
    private record Checked(long lines, long filled, List<BitSet> news) {}

    private Checked check(Path file, Instant now, Faults faults, Hands hands) throws IOException {
        Checking checking = new Checking(
                now,
                new PeopleCheck(registry, faults),
                new BalanceCheck(registry, programme.currency(), faults),
                faults);
        try (Chunks chunks = Chunks.open(file, line -> true)) {
            hands.work(chunks, texts -> Read.all(texts, format), checking::check);
            return new Checked(chunks.lines(), chunks.filled(), checking.end());
        }
    }

    private Report write(Path file, Checked checked, Writing writing, Hands hands) throws IOException {
        List<Written> parts = new ArrayList<>();
        for (BitSet news : checked.news) {
            try (Chunks chunks = Chunks.open(file, line -> news.get((int) line))) {
                hands.work(chunks, texts -> writing.write(Read.all(texts, format)), parts::add);
            }
        }
        Written written = parts.stream().reduce(Written.NOTHING, Written::plus);
        long duplicates = checked.filled - written.distributors() - written.consents() - written.balances();
        return new Report(checked.lines, written.distributors(), written.consents(), written.balances(), duplicates, 0);
    }

    private static Unimportable busy() {
        return new Unimportable("another process takes up events, or imports, on this database all the time:"
                + " stop it, or wait for its end, then run this import again");
    }
}
