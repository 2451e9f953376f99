package io.advantagehub.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Whose each table is, and whether its rows ever change, as {@code db/TABLES.md} tells (a test there holds it to the migrations). */
record Tables(Map<String, Table> byName) {

    record Table(String name, String owner, boolean immutable) {}

    static Tables told() {
        try (var lines = Files.lines(Path.of("../db/TABLES.md"))) {
            return new Tables(lines.filter(line -> line.startsWith("| `ah_"))
                    .map(line -> line.split(" *\\| *", -1))
                    .map(cells -> new Table(cells[1].replace("`", ""), cells[2], cells[4].equals("yes")))
                    .collect(Collectors.toMap(Table::name, table -> table)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
