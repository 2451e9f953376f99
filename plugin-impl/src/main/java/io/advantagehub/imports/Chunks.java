package io.advantagehub.imports;

import io.advantagehub.imports.Lines.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file read line by line, some thousand at a time; empty lines are passed over. Belongs to one thread. */
final class Chunks implements Closeable {
    static final int SIZE = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(Chunks.class);
    private static final int PROGRESS = 100_000;

    private final Lines lines;
    private final LongPredicate wanted;
    private long filled;

    private Chunks(Lines lines, LongPredicate wanted) {
        this.lines = lines;
        this.wanted = wanted;
    }

    /** @param wanted which lines are read at all, by their number */
    static Chunks open(Path file, LongPredicate wanted) {
        return new Chunks(Lines.open(file), wanted);
    }

    /** The next ones; none at the end. */
    List<Text> next() {
        List<Text> chunk = new ArrayList<>();
        while (chunk.size() < SIZE) {
            Text line = lines.next();
            if (line == null) {
                return chunk;
            }
            if (line.number() % PROGRESS == 0) {
                LOG.info("{} lines read", line.number());
            }
            if (wanted.test(line.number()) && !line.isEmpty()) {
                filled++;
                chunk.add(line);
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

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
