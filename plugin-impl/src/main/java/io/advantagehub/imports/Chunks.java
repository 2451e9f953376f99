package io.advantagehub.imports;

import io.advantagehub.api.usecase.ImportPlatform.Unimportable;
import io.advantagehub.lines.TextLines;
import io.advantagehub.lines.TextLines.Text;
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
    /** In bytes. */
    private static final int LONGEST = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Chunks.class);
    private static final int PROGRESS = 100_000;

    private final TextLines lines;
    private final LongPredicate wanted;
    private long filled;

    private Chunks(TextLines lines, LongPredicate wanted) {
        this.lines = lines;
        this.wanted = wanted;
    }

    /**
     * @param wanted which lines are read at all, by their number
     * @throws Unimportable where it cannot be read
     */
    static Chunks open(Path file, LongPredicate wanted) {
        try {
            return new Chunks(TextLines.open(file, LONGEST), wanted);
        } catch (IOException unreadable) {
            throw new Unimportable("the file " + file + " cannot be read: " + unreadable);
        }
    }

    /**
     * The next ones; none at the end.
     *
     * @throws Unimportable where the file breaks off
     */
    List<Text> next() {
        List<Text> chunk = new ArrayList<>();
        while (chunk.size() < SIZE) {
            Text line = line();
            if (line == null) {
                return chunk;
            }
            if (line.number() % PROGRESS == 0) {
                LOG.info("{} lines read", line.number());
            }
            if (wanted.test(line.number()) && !isEmpty(line)) {
                filled++;
                chunk.add(line);
            }
        }
        return chunk;
    }

    private @Nullable Text line() {
        try {
            return lines.next();
        } catch (IOException broken) {
            throw new Unimportable("the file breaks off after line " + lines() + ": " + broken.getMessage());
        }
    }

    private static boolean isEmpty(Text line) {
        return line.fault() == null && line.text().isBlank();
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
