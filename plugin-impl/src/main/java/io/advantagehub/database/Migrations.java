package io.advantagehub.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the plugin's tables into the host's schema: beside the host's own tables, and with a history of its own beside
 * the history of a host that uses Flyway itself.
 */
public final class Migrations {
    private static final String LOCATION = "classpath:advantagehub/migration";
    private static final String HISTORY = "ah_schema_history";
    /** Below every migration: a schema that is not empty gets all of them. */
    private static final String NOTHING = "0";

    private Migrations() {}

    /** Applies what is missing; several nodes may do so at once. Returns how many migrations were applied. */
    public static int migrate(DataSource dataSource) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(LOCATION)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion(NOTHING)
                .failOnMissingLocations(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
