package io.advantagehub.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TABLES.md and the migrations say the same. */
class TablesTests {
    private final List<Migration> migrations = Migration.all();
    private final List<Migration> tables =
            migrations.stream().filter(Migration::makesATable).toList();

    record Row(String table, String owner, boolean immutable) {}

    @Test
    void listsEveryTableWithItsOwnerAndWhetherItIsImmutable() throws IOException {
        List<Row> told = Files.readAllLines(Path.of("TABLES.md")).stream()
                .filter(line -> line.startsWith("| `ah_"))
                .map(line -> line.split(" *\\| *", -1))
                .map(cells -> new Row(cells[1].replace("`", ""), cells[2], cells[4].equals("yes")))
                .toList();

        assertThat(told)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(tables.stream()
                        .map(migration -> new Row(migration.table(), migration.owner(), migration.immutable()))
                        .toList());
    }

    @Test
    void makesOneTableAFileNamedLikeIt() {
        assertThat(tables)
                .allSatisfy(migration -> assertThat(migration.sql())
                        .containsOnlyOnce("CREATE TABLE")
                        .contains("CREATE TABLE " + migration.table() + " (")
                        .contains("PRIMARY KEY ("));
        assertThat(tables).extracting(Migration::table).allMatch(name -> name.startsWith("ah_"));
    }

    @Test
    void saysInACommentWhatEachMigrationIsFor() {
        assertThat(migrations)
                .allSatisfy(migration ->
                        assertThat(migration.comment()).endsWith(".").hasSizeGreaterThan(20));
    }

    @Test
    void usesEachVersionOnceAndInOneFolder() {
        assertThat(migrations).extracting(Migration::version).doesNotHaveDuplicates();
        assertThat(migrations).allSatisfy(migration -> {
            assertThat(migration.fileName()).matches("V\\d{4}__[a-z0-9_]+\\.sql");
            assertThat(migration.owner()).matches("[a-z]+");
        });
    }

    @Test
    void comparesTheHostsIdsByteByByteAndKeepsMicroseconds() {
        assertThat(tables)
                .allSatisfy(migration -> assertThat(migration.sql())
                        .contains("ENGINE = InnoDB")
                        .contains("COLLATE = utf8mb4_bin")
                        .doesNotContainPattern("(?i)\\b(float|double|real|timestamp)\\b")
                        .doesNotContainPattern("DATETIME(?!\\(6\\))")
                        .doesNotContainPattern(
                                "(?m)^ +\\w+_id +VARCHAR\\(\\d+\\) ++(?!CHARACTER SET ascii COLLATE ascii_bin)"));
    }
}
