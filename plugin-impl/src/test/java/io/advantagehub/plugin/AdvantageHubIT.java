package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.MoveClock;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The plugin as the guest of a small Spring Boot host. */
class AdvantageHubIT {
    @AutoClose
    private static final TestDatabase database = TestDatabase.empty();

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AdvantageHubAutoConfiguration.class))
            .withPropertyValues("advantage-hub.workers=manual");
    private final ApplicationContextRunner plainHost = on(database);

    @Test
    void startsWithItsHostAndServesItsUseCases() {
        plainHost.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(ReadBalances.class)
                            .of(new DistributorId("ana"))
                            .available()
                            .toDecimalString())
                    .isEqualTo("0.00");
            assertThat(context.getBean(ManageSettings.class).catalogue()).isNotEmpty();
        });
    }

    @Test
    void putsOnlyItsLifecycleAndUseCasesIntoTheHostsContext() {
        plainHost.run(context -> assertThat(context.getBeanDefinitionNames())
                .filteredOn(name -> !name.startsWith("org.springframework") && !name.equals("tx"))
                .containsExactlyInAnyOrder(
                        AdvantageHubAutoConfiguration.class.getName(),
                        "advantageHub",
                        "advantageHubAcceptHostEvents",
                        "advantageHubReadBalances",
                        "advantageHubRedeemBalance",
                        "advantageHubSendBalance",
                        "advantageHubClaimNewcomers",
                        "advantageHubConfirmOperations",
                        "advantageHubFindReferrer",
                        "advantageHubImportPlatform",
                        "advantageHubJoinProgramme",
                        "advantageHubReadReferralLinks",
                        "advantageHubManageAuthenticator",
                        "advantageHubManagePhone",
                        "advantageHubManageSettings",
                        "advantageHubMoveClock",
                        "advantageHubMetrics",
                        "advantageHubLedgerMetrics",
                        "io.advantagehub.plugin.AdvantageHubAutoConfiguration$Metrics",
                        "advantageHubReplayHostEvents",
                        "advantageHubReviewEarnings",
                        "advantageHubTraceReferrals"));
    }

    @Test
    void stepsBackBeforeAHostsOwnImplementationOfAUseCase() {
        MoveClock hosts = new MoveClock() {
            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public Instant advance(Duration by) {
                return Instant.EPOCH;
            }
        };
        plainHost
                .withBean("hosts", MoveClock.class, () -> hosts)
                .run(context -> assertThat(context.getBean(MoveClock.class)).isSameAs(hosts));
    }

    @Test
    void leavesNothingWhereItIsDisabled() {
        List<Thread> before = ownThreads();
        try (TestDatabase empty = TestDatabase.empty()) {
            on(empty).withPropertyValues("advantage-hub.enabled=false").run(context -> {
                assertThat(context.getBeanDefinitionNames())
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("advantage"));
                assertThat(tables(empty)).isEmpty();
                assertThat(ownThreads()).isSubsetOf(before);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "on", "1"})
    void isThereWhateverWayTheHostSaysYes(String yes) {
        plainHost
                .withPropertyValues("advantage-hub.enabled=" + yes)
                .run(context -> assertThat(context).hasSingleBean(AdvantageHub.class));
    }

    @Test
    void refusesToGuessWhetherItIsEnabled() {
        plainHost
                .withPropertyValues("advantage-hub.enabled=maybe")
                .run(context -> assertThat(message(context)).contains("advantage-hub.enabled", "maybe"));
    }

    @ParameterizedTest
    @CsvSource({
        "advantage-hub.currency, XYZ",
        "advantage-hub.cashback.max-levels, abc",
        "advantage-hub.cashback.max-levels, 101",
        "advantage-hub.cashback.buyer, a lot",
        "advantage-hub.cashback.levels[0], 1.5"
    })
    void namesAPropertyOfTheProgrammeThatMakesNoSenseAndItsValue(String property, String value) {
        try (TestDatabase empty = TestDatabase.empty()) {
            on(empty)
                    .withPropertyValues(property + "=" + value)
                    .run(context -> assertThat(message(context)).contains(property.replace("[0]", ""), value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "advantage-hub.inbox.workers, many, a whole number",
        "advantage-hub.inbox.workers, 17, 1 to 16",
        "advantage-hub.inbox.batch-size, 0, 1 to 5000",
        "advantage-hub.ledger.hardening, soft, apply or accept-missing",
        "advantage-hub.production, maybe, true or false"
    })
    void namesAPropertyOfAnyFeatureThatMakesNoSenseAndWhatItMayBe(String property, String value, String mayBe) {
        plainHost
                .withPropertyValues(property + "=" + value)
                .run(context -> assertThat(message(context)).contains(property, value, mayBe));
    }

    @Test
    void endsItsThreadsWithItsHost() {
        plainHost
                .withPropertyValues("advantage-hub.workers=auto")
                .run(context -> assertThat(ownThreads()).isNotEmpty());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(ownThreads()).isEmpty());
    }

    @Test
    void startsAgainAfterAStop() {
        plainHost.run(context -> {
            AdvantageHub hub = context.getBean(AdvantageHub.class);
            hub.stop();
            assertThatIllegalStateException()
                    .isThrownBy(() -> context.getBean(MoveClock.class).now())
                    .withMessageContaining("Advantage Hub is not running");
            hub.start();
            assertThat(context.getBean(MoveClock.class).now()).isNotNull();
        });
    }

    @Test
    void leavesTheHostsDataSourceOpenWhenItStops() {
        plainHost.run(context -> {
            context.getBean(AdvantageHub.class).stop();
            assertThat(new JdbcTemplate(database.dataSource()).queryForObject("SELECT 1", Integer.class))
                    .isEqualTo(1);
        });
    }

    @Test
    void namesThePropertyAndTheCandidatesWhereItCannotChooseADataSource() {
        twoDatabases()
                .run(context ->
                        assertThat(message(context)).contains("advantage-hub.datasource-bean", "shopDb, warehouseDb"));
    }

    @Test
    void namesThePropertyAndTheCandidatesWhereItCannotChooseATransactionManager() {
        twoDatabases()
                .withPropertyValues("advantage-hub.datasource-bean=shopDb")
                .run(context -> assertThat(message(context))
                        .contains("advantage-hub.transaction-manager-bean", "shopTx, warehouseTx"));
    }

    @Test
    void namesTheCandidatesWhereTheBeanThatIsNamedIsNotThere() {
        twoDatabases()
                .withPropertyValues("advantage-hub.datasource-bean=shopDB")
                .run(context -> assertThat(message(context)).contains("names shopDB", "it has shopDb, warehouseDb"));
    }

    @Test
    void refusesTokensWhichItCannotReadYet() {
        plainHost
                .withPropertyValues("advantage-hub.identity=jwt")
                .run(context -> assertThat(message(context)).contains("advantage-hub.identity=jwt is for a plugin"));
    }

    @Test
    void refusesATransactionManagerOfAnotherDataSource() {
        twoDatabases()
                .withPropertyValues(
                        "advantage-hub.datasource-bean=shopDb", "advantage-hub.transaction-manager-bean=warehouseTx")
                .run(context -> assertThat(message(context)).contains("does not manage the data source chosen"));
    }

    @Test
    void worksOnTheDataSourceThatIsNamed() {
        twoDatabases()
                .withPropertyValues(
                        "advantage-hub.datasource-bean=shopDb", "advantage-hub.transaction-manager-bean=shopTx")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void takesThePrimaryOnesWithoutBeingTold() {
        on(database)
                .withUserConfiguration(TwoDatabases.class, Primaries.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void saysThatAHostWithoutADatabaseNeedsOne() {
        host.run(context -> assertThat(message(context)).contains("the host has no DataSource bean"));
    }

    @Test
    void namesAPropertyThatMakesNoSense() {
        plainHost
                .withPropertyValues("advantage-hub.mode=sometimes")
                .run(context -> assertThat(message(context)).contains("advantage-hub.mode", "sometimes"));
    }

    @Test
    void forbidsToChangeRowsOfTheLedgerWhereTheUserMay() {
        List<String> guards = Stream.of(
                        "ah_transfer", "ah_entry", "ah_lot", "ah_allocation", "ah_pending", "ah_resolution", "ah_debt")
                .flatMap(table -> Stream.of(table + "_no_update", table + "_no_delete"))
                .toList();
        plainHost.run(context -> assertThat(new JdbcTemplate(database.dataSource())
                        .queryForList(
                                "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()",
                                String.class))
                .containsExactlyInAnyOrderElementsOf(guards));
    }

    @Test
    void asksForItsKeysInProduction() {
        plainHost
                .withPropertyValues("advantage-hub.production=true")
                .run(context -> assertThat(message(context))
                        .contains("advantage-hub.confirmation.keys[0]", "advantage-hub.privacy.keys[0]"));
    }

    private static String message(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        Throwable failure = context.getStartupFailure();
        while (failure != null && !(failure instanceof StartRefused)) {
            failure = failure.getCause();
        }
        assertThat(failure).as("a refusal of our own").isNotNull();
        return failure.getMessage();
    }

    private static List<Thread> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("advantage-hub"))
                .toList();
    }

    /** The database as a ready singleton: it outlives the host, whose beans would be closed with it. */
    private ApplicationContextRunner on(TestDatabase given) {
        return host.withInitializer(context -> context.getBeanFactory().registerSingleton("db", given.dataSource()))
                .withBean(
                        "tx",
                        PlatformTransactionManager.class,
                        () -> new DataSourceTransactionManager(given.dataSource()));
    }

    private ApplicationContextRunner twoDatabases() {
        return host.withUserConfiguration(TwoDatabases.class);
    }

    private static List<String> tables(TestDatabase of) {
        return new JdbcTemplate(of.dataSource())
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()",
                        String.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDatabases {
        @Bean
        DataSource shopDb() {
            return another();
        }

        @Bean
        DataSource warehouseDb() {
            return another();
        }

        private static DataSource another() {
            return new DriverManagerDataSource(
                    database.url(),
                    database.dataSource().getUsername(),
                    database.dataSource().getPassword());
        }

        @Bean
        PlatformTransactionManager shopTx(DataSource shopDb) {
            return new DataSourceTransactionManager(shopDb);
        }

        @Bean
        PlatformTransactionManager warehouseTx(DataSource warehouseDb) {
            return new DataSourceTransactionManager(warehouseDb);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Primaries {
        @Bean(destroyMethod = "")
        @Primary
        DataSource primaryDb(DataSource db) {
            return db;
        }

        @Bean
        @Primary
        PlatformTransactionManager primaryTx(PlatformTransactionManager tx) {
            return tx;
        }
    }
}
