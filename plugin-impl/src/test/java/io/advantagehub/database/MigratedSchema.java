package io.advantagehub.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the migrations made of an empty schema, to be made again without Flyway: for the dozens of schemas of a test run
 * it is twice as fast. That the migrations themselves work is {@link MigrationsIT}'s business.
 */
final class MigratedSchema {
    private static final String HISTORY = "ah_schema_history";
    private static MigratedSchema known;

    private final List<String> tables;
    private final List<Object[]> history;

    private MigratedSchema(List<String> tables, List<Object[]> history) {
        this.tables = tables;
        this.history = history;
    }

    /** Fills an empty schema. */
    static synchronized void into(DataSource empty) {
        if (known == null) {
            Migrations.migrate(empty);
            known = of(new JdbcTemplate(empty));
        } else {
            known.copyInto(empty);
        }
    }

    private static MigratedSchema of(JdbcTemplate sql) {
        List<String> tables = sql.queryForList("SHOW TABLES", String.class).stream()
                .map(table -> sql.queryForObject("SHOW CREATE TABLE " + table, (row, i) -> row.getString(2)))
                .toList();
        List<Object[]> history = sql.queryForList("SELECT * FROM " + HISTORY).stream()
                .map(row -> row.values().toArray())
                .toList();
        return new MigratedSchema(tables, history);
    }

    private void copyInto(DataSource empty) {
        try (Connection connection = empty.getConnection()) {
            JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            sql.execute("SET foreign_key_checks = 0");
            tables.forEach(sql::execute);
            sql.execute("SET foreign_key_checks = 1");
            String marks = "?" + ", ?".repeat(history.get(0).length - 1);
            sql.batchUpdate("INSERT INTO " + HISTORY + " VALUES (" + marks + ")", history);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
