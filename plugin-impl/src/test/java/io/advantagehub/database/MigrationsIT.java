package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables come from nothing, beside anything, and once. */
class MigrationsIT {
    private final TestDatabase database = TestDatabase.empty();
    private final JdbcTemplate sql = new JdbcTemplate(database.dataSource());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void migratesAnEmptySchemaAndChangesNothingTheSecondTime() {
        assertThat(Migrations.migrate(database.dataSource())).isPositive();
        List<String> before = columns();

        assertThat(Migrations.migrate(database.dataSource())).isZero();
        assertThat(columns()).isEqualTo(before);
    }

    @Test
    void leavesTheHostsOwnTablesAsTheyAre() {
        sql.execute("CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(20)) CHARACTER SET latin1");
        sql.update("INSERT INTO orders VALUES (1, 'kept')");

        Migrations.migrate(database.dataSource());

        assertThat(sql.queryForList("SELECT note FROM orders", String.class)).containsExactly("kept");
        assertThat(tables()).filteredOn(name -> !name.startsWith("ah_")).containsExactly("orders");
    }

    @Test
    void doesNotMeetTheHostsOwnFlyway() {
        assertThat(hostMigrates()).isPositive();
        Migrations.migrate(database.dataSource());
        List<String> hostHistory = history("flyway_schema_history");

        assertThat(hostMigrates()).isZero();
        assertThat(Migrations.migrate(database.dataSource())).isZero();
        assertThat(history("flyway_schema_history")).isEqualTo(hostHistory);
        assertThat(history("ah_schema_history")).noneMatch(hostHistory::contains);
    }

    @Test
    void letsAHostStartWithFlywayLater() {
        Migrations.migrate(database.dataSource());

        assertThat(Flyway.configure()
                        .dataSource(database.dataSource())
                        .locations("classpath:host/migration")
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate()
                        .migrationsExecuted)
                .isPositive();
        assertThat(Migrations.migrate(database.dataSource())).isZero();
    }

    @Test
    void findsNothingToDoInTheSchemasOfOtherTests() {
        for (int i = 0; i < 2; i++) {
            try (TestDatabase copied = TestDatabase.migrated()) {
                assertThat(Migrations.migrate(copied.dataSource())).isZero();
            }
        }
    }

    private int hostMigrates() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:host/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private List<String> tables() {
        return sql.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()", String.class);
    }

    private List<String> columns() {
        return sql.queryForList(
                "SELECT CONCAT_WS(' ', table_name, ordinal_position, column_name, column_type)"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " ORDER BY table_name, ordinal_position",
                String.class);
    }

    private List<String> history(String table) {
        return sql.queryForList("SELECT script FROM " + table + " ORDER BY installed_rank", String.class);
    }
}
