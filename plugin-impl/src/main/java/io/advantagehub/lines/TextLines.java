package io.advantagehub.lines;

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

/** The lines of a UTF-8 file, which is packed where it ends in {@code .gz}. Belongs to one thread. */
public final class TextLines implements Closeable {
    private static final int BUFFER = 1 << 16;
    /** What some editors put before the first line. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private int position;
    private int end;
    private long number;

    private TextLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line, or what stands in its place.
     *
     * @param number from 1
     * @param fault why it cannot be read as one, after "line 7 …"; the text is empty then
     */
    public record Text(long number, String text, @Nullable String fault) {}

    /** @param longest in bytes; of a longer line no more is kept */
    public static TextLines open(Path file, int longest) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return new TextLines(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes, longest);
        } catch (IOException notPacked) {
            bytes.close();
            throw notPacked;
        }
    }

    /** How many lines were read. */
    public long number() {
        return number;
    }

    /**
     * The next line; nothing after the last one.
     *
     * @throws IOException where the file breaks off
     */
    public @Nullable Text next() throws IOException {
        line.reset();
        tooLong = false;
        for (boolean ended = false; !ended; ) {
            if (position == end && !fill()) {
                return line.size() == 0 && !tooLong ? null : text();
            }
            ended = takeUpToLineFeed();
        }
        return text();
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
        if (line.size() > longest) {
            tooLong = true;
            line.reset();
        }
        return position < end && buffer[position++] == '\n';
    }

    private Text text() {
        number++;
        if (tooLong) {
            return new Text(number, "", "is longer than " + longest + " bytes");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new Text(number, number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, null);
        } catch (CharacterCodingException noText) {
            return new Text(number, "", "is no UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
