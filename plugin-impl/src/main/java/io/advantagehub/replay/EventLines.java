package io.advantagehub.replay;

import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import io.advantagehub.lines.TextLines;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file of events: one that cannot be read ends the replay. Belongs to one thread. */
final class EventLines implements Closeable {
    /** In bytes; more than any hook takes. */
    private static final int LONGEST = 1 << 22;

    private final TextLines lines;

    private EventLines(TextLines lines) {
        this.lines = lines;
    }

    /** @throws Unreplayable where it cannot be read */
    static EventLines open(Path file) {
        try {
            return new EventLines(TextLines.open(file, LONGEST));
        } catch (IOException unreadable) {
            throw new Unreplayable("the file " + file + " cannot be read: " + unreadable);
        }
    }

    /** How many lines were read. */
    long number() {
        return lines.number();
    }

    /**
     * The next line; nothing after the last one.
     *
     * @throws Unreplayable where the file breaks off or is no text
     */
    @Nullable
    String next() {
        TextLines.Text line;
        try {
            line = lines.next();
        } catch (IOException broken) {
            throw new Unreplayable("the file breaks off after line " + number() + ": " + broken.getMessage());
        }
        if (line == null) {
            return null;
        }
        if (line.fault() != null) {
            throw new Unreplayable("line " + line.number() + " is no CloudEvent: it " + line.fault());
        }
        return line.text();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
