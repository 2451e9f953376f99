package io.advantagehub.imports;

import io.advantagehub.api.edge.ImportFormat;
import io.advantagehub.api.edge.ImportFormat.Line;
import io.advantagehub.api.usecase.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file read line by line, some thousand at a time; empty lines are passed over. Belongs to one thread. */
final class Chunks implements Closeable {
    static final int SIZE = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Chunks.class);
    private static final int PROGRESS = 100_000;

    private final Lines lines;
    private final ImportFormat format;
    private final LongPredicate wanted;
    private long filled;

    private Chunks(Lines lines, ImportFormat format, LongPredicate wanted) {
        this.lines = lines;
        this.format = format;
        this.wanted = wanted;
    }

    /** @param number the line's, the first is 1 */
    record Read(long number, Line line) {}

    /** @param wanted which lines are read at all, by their number */
    static Chunks open(Path file, ImportFormat format, LongPredicate wanted) {
        return new Chunks(Lines.open(file), format, wanted);
    }

    /** The next ones; none at the end. */
    List<Read> next() {
        List<Read> chunk = new ArrayList<>();
        while (chunk.size() < SIZE) {
            Lines.Text line = lines.next();
            if (line == null) {
                return chunk;
            }
            if (line.number() % PROGRESS == 0) {
                LOG.info("{} lines read", line.number());
            }
            if (wanted.test(line.number())
                    && !(line.unreadable() == null && line.text().isBlank())) {
                filled++;
                chunk.add(new Read(line.number(), read(line.text(), line.unreadable())));
            }
        }
        return chunk;
    }

    /** How many lines were read, empty ones too. */
    long lines() {
        return lines.number();
    }

    /** How many of them were wanted and not empty. */
    long filled() {
        return filled;
    }

    private Line read(String text, @Nullable String unreadable) {
        return unreadable == null ? format.read(text) : new Line.Faulty(List.of(Fault.invalid("", unreadable)));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
