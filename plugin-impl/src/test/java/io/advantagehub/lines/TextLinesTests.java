package io.advantagehub.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.advantagehub.lines.TextLines.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of files, as their writers leave them. */
class TextLinesTests {
    private static final int LONGEST = 10;

    @TempDir
    Path directory;

    @Test
    void areReadWithTheirNumbersAlsoWhereTheLastOneHasNoEnd() throws IOException {
        assertThat(read("a\n\nolá\nz")).containsExactly(line(1, "a"), line(2, ""), line(3, "olá"), line(4, "z"));
        assertThat(read("a\n")).containsExactly(line(1, "a"));
        assertThat(read("")).isEmpty();
    }

    @Test
    void areReadPackedToo() throws IOException {
        Path file = directory.resolve("lines.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write("a\nb\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(all(file)).containsExactly(line(1, "a"), line(2, "b"));
    }

    @Test
    void doNotBeginWithAByteOrderMark() throws IOException {
        assertThat(read("\uFEFFa\n\uFEFFb")).containsExactly(line(1, "a"), line(2, "\uFEFFb"));
    }

    @Test
    void areFaultyWhereTheyAreTooLongOrNoTextAndTheNextOnesAreReadAllTheSame() throws IOException {
        Path file = directory.resolve("lines");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("0123456789\n01234567890\n".getBytes(StandardCharsets.UTF_8));
            out.write(new byte[] {'a', (byte) 0xFF, '\n'});
            byte[] huge = new byte[200_000];
            Arrays.fill(huge, (byte) 'x');
            out.write(huge);
            out.write("\nz".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(all(file))
                .containsExactly(
                        line(1, "0123456789"),
                        new Text(2, "", "is longer than 10 bytes"),
                        new Text(3, "", "is no UTF-8"),
                        new Text(4, "", "is longer than 10 bytes"),
                        line(5, "z"));
    }

    @Test
    void breakOffWithAnError() throws IOException {
        Path file = Files.write(directory.resolve("lines.gz"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> TextLines.open(file, LONGEST));
    }

    private List<Text> read(String text) throws IOException {
        return all(Files.writeString(directory.resolve("lines"), text));
    }

    private static List<Text> all(Path file) throws IOException {
        List<Text> all = new ArrayList<>();
        try (TextLines lines = TextLines.open(file, LONGEST)) {
            for (Text line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
            assertThat(lines.number()).isEqualTo(all.size());
        }
        return all;
    }

    private static Text line(long number, String text) {
        return new Text(number, text, null);
    }
}
