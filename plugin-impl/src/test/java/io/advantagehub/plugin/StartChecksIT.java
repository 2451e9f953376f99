package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.database.Migrations;
import io.advantagehub.database.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionUsageException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** What a host's database may be like, each bad setting named with how to mend it. */
class StartChecksIT {
    @AutoClose
    private static final TestDatabase database = TestDatabase.migrated();

    private HikariDataSource pool = new HikariDataSource();

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void findNothingWrongWithAServerAsItIs() {
        HikariDataSource host = database.dataSource();
        assertThat(new ServerChecks(host).engine()).isEmpty();
        assertThat(new ServerChecks(host).clock()).isEmpty();
        assertThat(new ServerChecks(host).tables()).isEmpty();
        assertThat(new SessionChecks(host).strictness()).isEmpty();
        assertThat(new SessionChecks(host).texts()).isEmpty();
        assertThat(new SessionChecks(host).instants()).isEmpty();
        TransactionChecks transactions = new TransactionChecks(host, new DataSourceTransactionManager(host));
        assertThat(transactions.management()).isEmpty();
        assertThat(transactions.isolation()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8.0.46,true", "8.4.3,false", "9.7.4-2,false", "10.6.22-MariaDB-log,true", "11.4.5-MariaDB,false"})
    void wantAServerThatIsNewEnough(String version, boolean refused) {
        assertThat(ServerChecks.version(version).isPresent()).isEqualTo(refused);
    }

    @Test
    void sayThatALaxSessionCosts() {
        assertThat(new SessionChecks(host("", "SET SESSION sql_mode = ''")).strictness())
                .hasValueSatisfying(finding -> {
                    assertThat(finding.refuses()).isFalse();
                    assertThat(finding.text()).contains("sql_mode", "STRICT_TRANS_TABLES");
                });
    }

    @Test
    void refuseAConnectionThatLosesCharacters() {
        refused(new SessionChecks(host("characterEncoding=ISO-8859-1", null)).texts(), "characterEncoding");
    }

    @Test
    void refuseAConnectionThatCutsInstants() {
        refused(new SessionChecks(host("sendFractionalSeconds=false", null)).instants(), "sendFractionalSeconds");
    }

    @Test
    void takeAnyTimeZoneOfTheConnection() {
        assertThat(new SessionChecks(host("connectionTimeZone=-03:00&forceConnectionTimeZoneToSession=true", null))
                        .instants())
                .isEmpty();
    }

    @Test
    void refuseTablesThatSomebodyConverted() {
        try (TestDatabase converted = TestDatabase.empty()) {
            JdbcTemplate sql = new JdbcTemplate(converted.dataSource());
            sql.execute("CREATE TABLE ah_source (id INT) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
            refused(new ServerChecks(converted.dataSource()).tables(), "ah_source");
        }
    }

    @Test
    void refuseATransactionManagerThatOpensNothingOnTheDataSource() {
        HikariDataSource host = database.dataSource();
        refused(
                new TransactionChecks(host, new DataSourceTransactionManager(host("", null))).management(),
                "advantage-hub.transaction-manager-bean");
    }

    @Test
    void refuseATransactionManagerThatFixesTheIsolation() {
        HikariDataSource host = database.dataSource();
        refused(new TransactionChecks(host, new FixedIsolation()).isolation(), "READ COMMITTED");
    }

    @Test
    void forbidTheHarmOnceAndForAll() {
        try (TestDatabase hardened = TestDatabase.migrated()) {
            LedgerHardening ledger = new LedgerHardening(hardened.dataSource());
            assertThat(ledger.openTables()).hasSize(7);
            ledger.apply();
            ledger.apply();
            assertThat(ledger.openTables()).isEmpty();
            assertThat(Migrations.migrate(hardened.dataSource())).isZero();
        }
    }

    @Test
    void letADbaForbidItByGrantingLess() {
        try (TestDatabase granted = TestDatabase.migrated()) {
            JdbcTemplate dba = new JdbcTemplate(granted.dataSource());
            String user = user(granted, "SELECT, INSERT");
            pool = pool(granted.url(), user, user);
            LedgerHardening ledger = new LedgerHardening(pool);

            ledger.apply();
            assertThat(ledger.openTables()).isEmpty();

            dba.execute("GRANT UPDATE ON ah_transfer TO " + user + "@'127.0.0.1'");
            assertThat(ledger.openTables()).containsExactly("ah_transfer");
            dba.execute("DROP USER " + user + "@'127.0.0.1'");
        }
    }

    @Test
    void demandItInProductionOfAUserWhoMayChangeRowsAndCreateNoTrigger() {
        try (TestDatabase granted = TestDatabase.migrated()) {
            String user = user(granted, "SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX");
            pool = pool(granted.url(), user, user);

            new StartChecks(beans("advantage-hub.production=false")).afterMigration();
            new StartChecks(beans("advantage-hub.production=true", "advantage-hub.ledger.hardening=accept-missing"))
                    .afterMigration();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> new StartChecks(beans("advantage-hub.production=true")).afterMigration())
                    .withMessageContaining("advantage-hub.ledger.hardening=accept-missing")
                    .withMessageContaining("CREATE TRIGGER IF NOT EXISTS ah_transfer_no_update");
            new JdbcTemplate(granted.dataSource()).execute("DROP USER " + user + "@'127.0.0.1'");
        }
    }

    @Test
    void printForTheDbaWhatIsApplied() {
        assertThat(new LedgerHardening(database.dataSource()).statements())
                .contains("CREATE TRIGGER IF NOT EXISTS ah_resolution_no_delete AFTER DELETE ON ah_resolution");
    }

    private static void refused(Optional<Finding> found, String how) {
        assertThat(found).hasValueSatisfying(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.text()).contains(how);
        });
    }

    /** Where the server knows users: the embedded one lets in everybody. */
    private static String user(TestDatabase granted, String privileges) {
        JdbcTemplate dba = new JdbcTemplate(granted.dataSource());
        String user = "ah_" + Long.toString(System.nanoTime(), 36);
        try {
            dba.execute("CREATE USER " + user + "@'127.0.0.1' IDENTIFIED BY '" + user + "'");
            dba.execute("GRANT " + privileges + " ON " + dba.queryForObject("SELECT DATABASE()", String.class)
                    + ".* TO " + user + "@'127.0.0.1'");
            return user;
        } catch (DataAccessException withoutGrantTables) {
            return abort("this server knows no users");
        }
    }

    private HostBeans beans(String... properties) {
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> all = new HashMap<>(Map.of(
                "advantage-hub.confirmation.keys[0].id",
                "1",
                "advantage-hub.confirmation.keys[0].secret",
                "s",
                "advantage-hub.audit.keys[0].id",
                "1",
                "advantage-hub.audit.keys[0].secret",
                "s",
                "advantage-hub.privacy.keys[0].id",
                "1",
                "advantage-hub.privacy.keys[0].secret",
                "s"));
        for (String property : properties) {
            all.put(property.split("=")[0], property.split("=")[1]);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("host", all));
        return new HostBeans(
                PluginProperties.of(environment),
                environment,
                getClass().getClassLoader(),
                pool,
                new DataSourceTransactionManager(pool),
                List.of(),
                Map.of(),
                Map.of());
    }

    private HikariDataSource host(String option, String initSql) {
        String url = database.url() + (option.isEmpty() ? "" : (database.url().contains("?") ? "&" : "?") + option);
        pool = pool(
                url, database.dataSource().getUsername(), database.dataSource().getPassword());
        pool.setConnectionInitSql(initSql);
        return pool;
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(1);
        return pool;
    }

    /** As JTA is where nobody allowed it to be told. */
    private static final class FixedIsolation extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            return new SimpleTransactionStatus();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            if (definition.getIsolationLevel() != TransactionDefinition.ISOLATION_DEFAULT) {
                throw new TransactionUsageException("no custom isolation here") {
                    private static final long serialVersionUID = 1;
                };
            }
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // nothing was begun
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // nothing was begun
        }
    }
}
