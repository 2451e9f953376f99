package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The tables come from nothing, beside anything, and once. */
class MigrationsIT {

    @Test
    void migratesAnEmptySchemaAndChangesNothingTheSecondTime() {
        try (TestDatabase database = TestDatabase.empty()) {
            Flyway flyway = Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:advantagehub/migration")
                    .table("ah_schema_history")
                    .load();

            assertThat(flyway.migrate().migrationsExecuted).isPositive();
            assertThat(flyway.migrate().migrationsExecuted).isZero();
        }
    }
}
