package io.advantagehub.db;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A migration as it lies in the sources. */
record Migration(String owner, String fileName, String sql) {
    private static final Path ROOT = Path.of("src/main/resources/advantagehub/migration");

    static List<Migration> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(Migration::read)
                    .sorted(comparing(Migration::fileName))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** V0101 of V0101__ah_source.sql. */
    String version() {
        return fileName.substring(0, fileName.indexOf("__"));
    }

    /** ah_source of V0101__ah_source.sql. */
    String table() {
        return fileName.substring(fileName.indexOf("__") + 2, fileName.lastIndexOf('.'));
    }

    boolean makesATable() {
        return sql.contains("CREATE TABLE");
    }

    /** The lines before the statement. */
    String comment() {
        return sql.lines()
                .takeWhile(line -> line.startsWith("-- "))
                .map(line -> line.substring(3))
                .collect(Collectors.joining(" "));
    }

    boolean immutable() {
        return comment().endsWith("Immutable.");
    }

    private static Migration read(Path file) {
        try {
            String owner = ROOT.relativize(file).getParent().toString();
            return new Migration(owner, file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
