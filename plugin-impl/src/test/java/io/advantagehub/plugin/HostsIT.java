package io.advantagehub.plugin;

import static io.advantagehub.plugin.HostProcess.Jars.FLYWAY;
import static io.advantagehub.plugin.HostProcess.Jars.JPA;
import static io.advantagehub.plugin.HostProcess.Jars.LIQUIBASE;
import static io.advantagehub.plugin.HostProcess.Jars.MYBATIS;
import static io.advantagehub.plugin.HostProcess.Jars.SECURITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.database.TestDatabase;
import io.advantagehub.plugin.HostProcess.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hosts start with the plugin on their class path and keep every behaviour they have without it. */
class HostsIT {
    private static final Set<String> OF_THE_PLUGIN_TOO = Set.of("bean", "thread", "table", "shopDb");

    private TestDatabase database;
    private JdbcTemplate sql;

    @BeforeEach
    void create() {
        database = TestDatabase.empty();
        sql = new JdbcTemplate(database.dataSource());
        sql.execute("CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(20))");
        sql.update("INSERT INTO orders VALUES (1, 'kept')");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aHostWithoutFlywayAndWithAFilledSchema() {
        HostProcess host = HostProcess.of("PlainHost").on(database);

        Told alone = host.withoutPlugin();
        assertThat(alone.of("GET /orders")).containsExactly("[200, application/json, [{\"id\":1,\"note\":\"kept\"}]]");
        assertThat(alone.of("table")).containsExactly("orders");

        Told together = host.withPlugin();
        sameBehaviour(alone, together);
        assertThat(together.of("table")).contains("ah_inbox", "orders").doesNotContain("flyway_schema_history");
        assertThat(together.of("thread")).anyMatch(name -> name.startsWith("advantage-hub"));
    }

    @Test
    void aHostThatSwitchesThePluginOff() {
        HostProcess host = HostProcess.of("PlainHost").on(database).with("advantage-hub.enabled=false");

        Told together = host.withPlugin();

        assertThat(together.exit()).as(together.log()).isZero();
        assertThat(together.of("bean"))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("advantage"));
        assertThat(together.of("table")).containsExactly("orders");
        assertThat(together.of("thread")).noneMatch(name -> name.startsWith("advantage-hub"));
    }

    @Test
    void aHostWithLiquibase() {
        HostProcess host = HostProcess.of("PlainHost", LIQUIBASE)
                .on(database)
                .with("spring.liquibase.change-log=classpath:com/example/hosts/changelog.sql");

        Told together = host.withPlugin();
        Told alone = host.withoutPlugin();

        sameBehaviour(alone, together);
        assertThat(together.of("table")).contains("DATABASECHANGELOG", "shop_item", "ah_inbox");
        assertThat(sql.queryForList("SELECT id FROM DATABASECHANGELOG", String.class))
                .containsExactly("1");
    }

    @Test
    void aHostWithSpringSecurityAsItComes() {
        HostProcess host = HostProcess.of("PlainHost", SECURITY)
                .on(database)
                .with("spring.security.user.name=user", "spring.security.user.password=secret");

        Told alone = host.withoutPlugin();
        assertThat(alone.of("GET /orders").get(0)).startsWith("[401");
        assertThat(alone.of("GET /orders as user").get(0)).startsWith("[200");

        sameBehaviour(alone, host.withPlugin());
    }

    @Test
    void aHostWithTwoDatabases() {
        try (TestDatabase warehouse = TestDatabase.empty()) {
            HostProcess host = HostProcess.of("TwoDatabasesHost")
                    .on(database)
                    .with(
                            "shop.url=" + database.url(),
                            "warehouse.url=" + warehouse.url(),
                            "advantage-hub.datasource-bean=shopDb",
                            "advantage-hub.transaction-manager-bean=shopTx");

            Told alone = host.withoutPlugin();
            Told together = host.withPlugin();

            sameBehaviour(alone, together);
            assertThat(together.of("warehouseDb")).containsExactly("0");
            assertThat(Integer.parseInt(together.of("shopDb").get(0))).isGreaterThan(20);
        }
    }

    @Test
    void aHostWithTwoDatabasesThatSaidNothing() {
        Told together = HostProcess.of("TwoDatabasesHost")
                .on(database)
                .with("shop.url=" + database.url(), "warehouse.url=" + database.url())
                .withPlugin();

        assertThat(together.exit()).isNotZero();
        assertThat(together.log())
                .contains("APPLICATION FAILED TO START", "advantage-hub.datasource-bean", "shopDb, warehouseDb");
    }

    @Test
    void aHostWithItsOwnFlywayMyBatisErrorsAndJson() {
        HostProcess host = HostProcess.of("OpinionatedHost", FLYWAY, MYBATIS)
                .having("opinionated")
                .with("spring.flyway.baseline-on-migrate=true", "spring.flyway.baseline-version=0")
                .with("spring.jackson.property-naming-strategy=SNAKE_CASE")
                .on(database);

        Told together = host.withPlugin();
        Told alone = host.withoutPlugin();

        sameBehaviour(alone, together);
        assertThat(together.of("GET /item"))
                .containsExactly("[200, application/json, {\"product_name\":\"Whey Protein\",\"in_stock\":7}]");
        assertThat(together.of("GET /broken").get(0)).contains("418", "shop's own answer to IllegalStateException");
        assertThat(together.of("GET /advantage-hub/nothing").get(0))
                .as("the plugin's own answer, whatever the host does to its own")
                .startsWith("[404, application/problem+json");
        assertThat(together.of("migration")).containsExactly("0 << Flyway Baseline >>", "1 V1__shop_item.sql");
        assertThat(together.of("table")).contains("ah_schema_history", "flyway_schema_history");
    }

    @Test
    void aHostWithJpaWhoseSalesAndEventsLiveAndDieTogether() {
        Told together = jpa().withPlugin();
        assertThat(together.of("rolled back")).containsExactly("IllegalStateException");
        assertThat(List.of("untranslatable", "refused", "again", "conflict", "without transaction"))
                .allSatisfy(
                        attempt -> assertThat(together.of(attempt)).as(attempt).containsExactly("went well"));
        assertThat(together.of("sale")).containsExactly("kept", "other-currency", "untranslatable");
        assertThat(acceptedEvents()).containsExactlyInAnyOrder("kept", "alone");

        sameBehaviour(jpa().withoutPlugin(), together);
    }

    @Test
    void aHostThatDiesRightAfterItsCommit() {
        Told died = jpa().with("dies-after-sale=last", "advantage-hub.workers=manual")
                .withPlugin();
        assertThat(died.exit()).isEqualTo(9);
        assertThat(sql.queryForList("SELECT id FROM sale", String.class)).containsExactly("last");
        assertThat(acceptedEvents()).containsExactly("last");
    }

    private HostProcess jpa() {
        return HostProcess.of("JpaHost", JPA)
                .on(database)
                .with("spring.jpa.hibernate.ddl-auto=create")
                // Hibernate cannot ask MariaDB through MySQL's driver what it is.
                .with("spring.jpa.database-platform=org.hibernate.dialect.MySQLDialect");
    }

    private List<String> acceptedEvents() {
        return sql.queryForList("SELECT event_id FROM ah_inbox WHERE state <> 'P'", String.class);
    }

    /** All that both told, but for the plugin's own beans, threads, tables and pages. */
    private static void sameBehaviour(Told alone, Told together) {
        assertThat(alone.exit()).as(alone.log()).isZero();
        assertThat(together.exit()).as(together.log()).isZero();
        List<String> added = new ArrayList<>(together.of("bean"));
        added.removeAll(alone.of("bean"));
        assertThat(added).allMatch(name -> name.startsWith("advantageHub") || name.startsWith("io.advantagehub."));
        assertThat(alone.of("bean")).allMatch(together.of("bean")::contains);
        assertThat(together.lines().keySet()).containsAll(alone.lines().keySet());
        alone.lines().keySet().stream()
                .filter(key -> !OF_THE_PLUGIN_TOO.contains(key) && !key.startsWith("GET /advantage-hub/"))
                .forEach(key -> assertThat(together.of(key)).as(key).isEqualTo(alone.of(key)));
    }
}
