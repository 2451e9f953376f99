package io.advantagehub.replay;

import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file of events, one at a time, so that its size does not matter. Belongs to one thread. */
final class EventLines implements Closeable {
    private static final int BUFFER = 1 << 16;
    /** What some editors put before the first line. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** More than any hook takes. */
    private static final int LONGEST = 1 << 22;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int end;
    private long number;

    private EventLines(InputStream in) {
        this.in = in;
    }

    /** @throws Unreplayable where it cannot be read */
    static EventLines open(Path file) {
        try {
            InputStream bytes = Files.newInputStream(file);
            return new EventLines(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes);
        } catch (IOException unreadable) {
            throw new Unreplayable("the file " + file + " cannot be read: " + unreadable);
        }
    }

    /** How many lines were read. */
    long number() {
        return number;
    }

    /**
     * The next line; nothing after the last one.
     *
     * @throws Unreplayable where the file breaks off or is no text
     */
    @Nullable
    String next() {
        line.reset();
        try {
            boolean ended = false;
            while (!ended) {
                if (position == end && !fill()) {
                    return line.size() == 0 ? null : text();
                }
                ended = takeUpToLineFeed();
            }
            return text();
        } catch (IOException broken) {
            throw new Unreplayable("the file breaks off after line " + number + ": " + broken.getMessage());
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private boolean takeUpToLineFeed() {
        int from = position;
        while (position < end && buffer[position] != '\n') {
            position++;
        }
        line.write(buffer, from, position - from);
        if (line.size() > LONGEST) {
            throw new Unreplayable(
                    "line " + (number + 1) + " is no CloudEvent: it is longer than " + LONGEST + " bytes");
        }
        return position < end && buffer[position++] == '\n';
    }

    private String text() {
        number++;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw new Unreplayable("line " + number + " is no CloudEvent: it is no UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
