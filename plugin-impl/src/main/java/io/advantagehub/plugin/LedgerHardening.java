package io.advantagehub.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether the database itself refuses to change a row of the ledger: by triggers, or because this user was never
 * granted to. Not everybody may create a trigger (with a binary log not even the schema's owner), so this is a location
 * and a history of its own, and a failure is no failure.
 */
final class LedgerHardening {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerHardening.class);
    private static final String LOCATION = "advantagehub/hardening";
    private static final String SCRIPT = "/" + LOCATION + "/V1__ledger_rows_are_never_changed.sql";
    private static final List<String> IMMUTABLE =
            List.of("ah_transfer", "ah_entry", "ah_lot", "ah_allocation", "ah_pending", "ah_resolution", "ah_debt");

    private final DataSource dataSource;
    private final JdbcTemplate sql;

    LedgerHardening(DataSource dataSource) {
        this.dataSource = dataSource;
        this.sql = new JdbcTemplate(dataSource);
    }

    /** The tables in which this user could change or delete a row. */
    List<String> openTables() {
        Set<String> guarded = guards();
        return IMMUTABLE.stream()
                .filter(table -> Stream.of("UPDATE", "DELETE")
                        .anyMatch(change -> !guarded.contains(table + " " + change) && isGranted(table, change)))
                .toList();
    }

    void apply() {
        if (openTables().isEmpty() || !mayCreateTriggers()) {
            return;
        }
        try {
            Flyway flyway = Flyway.configure(LedgerHardening.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:" + LOCATION)
                    .table("ah_hardening_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            flyway.repair();
            flyway.migrate();
        } catch (FlywayException notAllowed) {
            LOG.debug("This user may not keep a history of the ledger's triggers", notAllowed);
        }
    }

    /** Asked by doing it once: Flyway tells whoever may not to restore the backups, which would frighten anybody. */
    private boolean mayCreateTriggers() {
        try {
            sql.execute(
                    "CREATE TRIGGER IF NOT EXISTS ah_may_create AFTER DELETE ON ah_transfer FOR EACH ROW SET @ah = 1");
            sql.execute("DROP TRIGGER IF EXISTS ah_may_create");
            return true;
        } catch (DataAccessException refused) {
            LOG.debug("This user may not create the ledger's triggers", refused);
            return false;
        }
    }

    /** What a DBA would run. */
    String statements() {
        try (InputStream script = LedgerHardening.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Set<String> guards() {
        return sql.queryForList("""
                        SELECT CONCAT(event_object_table, ' ', event_manipulation) FROM information_schema.triggers
                        WHERE trigger_schema = DATABASE() AND action_statement LIKE '%SIGNAL SQLSTATE%'
                        """, String.class).stream().collect(Collectors.toSet());
    }

    /** A statement that touches no row is refused all the same where it is not granted. */
    private boolean isGranted(String table, String change) {
        try {
            sql.execute(
                    change.equals("UPDATE")
                            ? "UPDATE " + table + " SET amount = amount WHERE FALSE"
                            : "DELETE FROM " + table + " WHERE FALSE");
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }
}
