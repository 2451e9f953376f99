package io.advantagehub.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.advantagehub.api.spi.HostSettings;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.api.usecase.ManageSettings.Change;
import io.advantagehub.api.usecase.ManageSettings.Item;
import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.database.TestDatabase;
import io.advantagehub.database.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;

/** Values: kept all or none, recorded, in force from the next reading on. */
class SettingsIT {
    private static final String BONUS_SMS = "events.bonus-accrued.sms";
    private static TestDatabase database;
    private static JdbcTemplate jdbc;
    private static AnnotationConfigApplicationContext context;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        jdbc = new JdbcTemplate(database.dataSource());
        context = context("live", null);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @BeforeEach
    void reset() {
        jdbc.update("DELETE FROM ah_setting");
        jdbc.update("DELETE FROM ah_setting_change");
    }

    @Test
    void aChangeCountsFromTheNextReadingOnAndNotInOneThatStands() {
        Settings.Snapshot before = settings().snapshot();

        change(Map.of(BONUS_SMS, "false"));

        assertThat(before.on(BONUS_SMS)).isTrue();
        assertThat(settings().snapshot().on(BONUS_SMS)).isFalse();
    }

    @Test
    void answersWhatWasChanged() {
        assertThat(change(Map.of(BONUS_SMS, "false")))
                .isInstanceOfSatisfying(
                        Change.Changed.class,
                        changed -> assertThat(changed.items())
                                .extracting(Item::key, Item::value, Item::defaultValue)
                                .containsExactly(tuple(BONUS_SMS, "false", "true")));
    }

    @Test
    void savesNothingWhereOneOfSeveralIsWrong() {
        assertThat(change(Map.of(BONUS_SMS, "false", "otp.ttl", "PT1H", "no.such.key", "1")))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.faults())
                                .containsOnlyKeys("otp.ttl", "no.such.key")
                                .containsEntry(
                                        "otp.ttl",
                                        Map.of(
                                                Locale.forLanguageTag("pt-BR"),
                                                "deve ser uma duração ISO 8601 de PT30S a PT10M",
                                                Locale.forLanguageTag("ru"),
                                                "здесь должно быть: длительность по ISO 8601 от PT30S до PT10M",
                                                Locale.ENGLISH,
                                                "must be an ISO 8601 duration from PT30S to PT10M")));

        assertThat(rows("ah_setting")).isEmpty();
        assertThat(rows("ah_setting_change")).isEmpty();
    }

    @Test
    void recordsWhoChangedWhatWhenFromWhatToWhat() {
        change(Map.of("otp.code-length", "8"));
        change(Map.of("otp.code-length", "7"));
        change(Map.of("otp.code-length", "7"));

        assertThat(jdbc.queryForList(
                        "SELECT CONCAT_WS(' ', name, from_value, to_value, actor, changed_at) FROM ah_setting_change"
                                + " ORDER BY id",
                        String.class))
                .containsExactly(
                        "otp.code-length 6 8 admin 2026-03-01 10:00:00.123456",
                        "otp.code-length 8 7 admin 2026-03-01 10:00:00.123456");
    }

    @Test
    void takesTheSettingsOfACustomEventThatNobodyKnewBefore() {
        change(Map.of("events.custom.voucher.printed.sms", "false"));

        assertThat(settings().snapshot().on("events.custom.voucher.printed.sms"))
                .isFalse();
        assertThat(settings().snapshot().on("events.custom.voucher.printed.enabled"))
                .isTrue();
        assertThat(manage().catalogue())
                .extracting(Item::key)
                .contains("events.custom.voucher.printed.sms")
                .doesNotContain("events.custom.voucher.printed.enabled");
    }

    @Test
    void countsTheDefaultWhereSomebodyPutNonsenseIntoTheStore() {
        jdbc.update("INSERT INTO ah_setting VALUES ('otp.code-length', 'many')");

        assertThat(settings().snapshot().number("otp.code-length")).isEqualTo(6);
        assertThat(manage().catalogue())
                .filteredOn(item -> item.key().equals("otp.code-length"))
                .extracting(Item::value)
                .containsExactly("6");
    }

    @Test
    void rollsBackWithTheCaller() {
        Transactions transactions = context.getBean(Transactions.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.joined(() -> {
                    change(Map.of(BONUS_SMS, "false"));
                    throw new IllegalStateException("the host changed its mind");
                }));

        assertThat(settings().snapshot().on(BONUS_SMS)).isTrue();
    }

    @Test
    void tellsAnUnbrokenStoryOfChangesMadeAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService admins = Executors.newFixedThreadPool(4);
        try {
            List<Future<Change>> changes = IntStream.range(0, 4)
                    .mapToObj(i -> admins.submit(() -> {
                        together.await();
                        return change(Map.of("otp.max-attempts", String.valueOf(i + 1), "otp.max-resends", "" + i));
                    }))
                    .toList();
            for (Future<Change> change : changes) {
                assertThat(change.get()).isInstanceOf(Change.Changed.class);
            }
        } finally {
            admins.shutdownNow();
        }
        assertThat(jdbc.queryForList(
                        "SELECT from_value FROM ah_setting_change WHERE name = 'otp.max-attempts'", String.class))
                .doesNotHaveDuplicates()
                .hasSize(4)
                .contains("5");
    }

    @Test
    void readsOnceASnapshot() {
        jdbc.update("INSERT INTO ah_setting VALUES ('otp.code-length', '8'), ('events.custom.voucher.sms', 'false')");
        Settings.Snapshot snapshot = settings().snapshot();
        jdbc.update("DELETE FROM ah_setting");

        assertThat(snapshot.number("otp.code-length")).isEqualTo(8);
        assertThat(snapshot.on("events.custom.voucher.sms")).isFalse();
    }

    @Test
    void oneTransactionGoesByOneReading() {
        Transactions transactions = context.getBean(Transactions.class);

        transactions.own(() -> {
            assertThat(settings().snapshot().on(BONUS_SMS)).isTrue();
            transactions.own(() -> change(Map.of(BONUS_SMS, "false")));
            boolean ofAnother = transactions.own(() -> settings().snapshot().on(BONUS_SMS));
            assertThat(ofAnother).isFalse();
            return assertThat(settings().snapshot().on(BONUS_SMS)).isTrue();
        });

        assertThat(settings().snapshot().on(BONUS_SMS)).isFalse();
    }

    @Test
    void keepsToTheDefaultsInAReplay() {
        change(Map.of(BONUS_SMS, "false"));
        try (AnnotationConfigApplicationContext replay = context("replay", null)) {
            assertThat(replay.getBean(Settings.class).snapshot().on(BONUS_SMS)).isTrue();
            assertThat(replay.getBean(Mode.class)).isEqualTo(Mode.REPLAY);
        }
    }

    @Test
    void leavesTheValuesToAHostThatKeepsThemAndRecordsTheChange() {
        HostValues host = new HostValues();
        try (AnnotationConfigApplicationContext hosted = context("live", host)) {
            hosted.getBean(ManageSettings.class).change(Map.of(BONUS_SMS, "false"), "admin");
            host.values.put("events.custom.voucher.printed.sms", "false");

            Settings.Snapshot snapshot = hosted.getBean(Settings.class).snapshot();
            assertThat(snapshot.on(BONUS_SMS)).isFalse();
            assertThat(snapshot.on("events.custom.voucher.printed.sms")).isFalse();
            assertThat(snapshot.on("events.custom.voucher.printed.sms")).isFalse();
        }
        assertThat(host.values).containsEntry(BONUS_SMS, "false");
        assertThat(host.reads).isEqualTo(3); // for the change, the snapshot, the custom event
        assertThat(rows("ah_setting")).isEmpty();
        assertThat(rows("ah_setting_change")).hasSize(1);
    }

    @Test
    void takesAWrongKeyOrTypeInTheCodeForABug() {
        Settings.Snapshot snapshot = settings().snapshot();
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot.on("no.such.key"));
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot.on("otp.ttl"));
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot.number("otp.ttl"));
    }

    private static Change change(Map<String, String> values) {
        return manage().change(values, "admin");
    }

    private static ManageSettings manage() {
        return context.getBean(ManageSettings.class);
    }

    private static Settings settings() {
        return context.getBean(Settings.class);
    }

    private static List<Map<String, Object>> rows(String table) {
        return jdbc.queryForList("SELECT * FROM " + table);
    }

    private static AnnotationConfigApplicationContext context(String mode, HostSettings host) {
        AnnotationConfigApplicationContext made = new AnnotationConfigApplicationContext();
        made.setEnvironment(new MockEnvironment().withProperty("advantage-hub.mode", mode));
        made.getBeanFactory().registerSingleton("dataSource", database.dataSource());
        made.registerBean(DataSourceTransactionManager.class, database.dataSource());
        made.registerBean(
                InstantSource.class, () -> InstantSource.fixed(Instant.parse("2026-03-01T10:00:00.123456789Z")));
        if (host != null) {
            made.getBeanFactory().registerSingleton("hostSettings", host);
        }
        made.register(DatabaseConfiguration.class, SettingsConfiguration.class);
        made.refresh();
        return made;
    }

    private static final class HostValues implements HostSettings {
        private final Map<String, String> values = new HashMap<>();
        private int reads;

        @Override
        public Map<String, String> read(Set<String> keys) {
            reads++;
            Map<String, String> found = new HashMap<>(values);
            found.keySet().retainAll(keys);
            return found;
        }

        @Override
        public void write(Map<String, String> changed, String actor) {
            values.putAll(changed);
        }
    }
}
