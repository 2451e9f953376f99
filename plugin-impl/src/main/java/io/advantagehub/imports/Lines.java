package io.advantagehub.imports;

import io.advantagehub.api.usecase.ImportPlatform.Unimportable;
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

/** The lines of a file, one at a time, so that its size does not matter. Belongs to one thread. */
final class Lines implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int end;
    private long number;

    private Lines(InputStream in) {
        this.in = in;
    }

    /** @param unreadable why it is no text, where it is none */
    record Text(long number, String text, @Nullable String unreadable) {
        boolean isEmpty() {
            return unreadable == null && text.isBlank();
        }
    }

    /** @throws Unimportable where it cannot be read */
    static Lines open(Path file) {
        try {
            InputStream bytes = Files.newInputStream(file);
            return new Lines(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes);
        } catch (IOException unreadable) {
            throw new Unimportable("the file " + file + " cannot be read: " + unreadable);
        }
    }

    /** How many were read. */
    long number() {
        return number;
    }

    /**
     * The next line; nothing after the last one.
     *
     * @throws Unimportable where the file breaks off
     */
    @Nullable
    Text next() {
        line.reset();
        boolean tooLong = false;
        try {
            for (boolean ended = false; !ended; ) {
                if (position == end && !fill()) {
                    return line.size() == 0 && !tooLong ? null : text(tooLong);
                }
                ended = takeUpToLineFeed();
                if (line.size() > LONGEST) {
                    tooLong = true;
                    line.reset();
                }
            }
            return text(tooLong);
        } catch (IOException broken) {
            throw new Unimportable("the file breaks off after line " + number + ": " + broken.getMessage());
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
        return position < end && buffer[position++] == '\n';
    }

    private Text text(boolean tooLong) {
        number++;
        if (tooLong) {
            return new Text(number, "", "is longer than " + LONGEST + " bytes");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
            return new Text(
                    number, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), null);
        } catch (CharacterCodingException noText) {
            return new Text(number, "", "must be UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
