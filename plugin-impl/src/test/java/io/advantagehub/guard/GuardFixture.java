package io.advantagehub.guard;

import io.advantagehub.api.internal.CodeGuard;
import io.advantagehub.api.internal.CodeGuard.Ask;
import io.advantagehub.api.internal.CodeGuard.Verdict;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.TestDatabase;
import io.advantagehub.keys.KeysConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.mock.env.MockEnvironment;

/** Two nodes with a guard on one database, and settings that stop nothing. */
final class GuardFixture implements AutoCloseable {
    final ManualClock clock = new ManualClock("2026-01-10T12:00:00Z");
    final TestPlugin one;
    final TestPlugin other;
    private final Map<String, String> settings = new ConcurrentHashMap<>();

    GuardFixture() {
        TestDatabase database = TestDatabase.migrated();
        one = node(database);
        other = node(database);
    }

    private TestPlugin node(TestDatabase database) {
        return new TestPlugin(
                database,
                context -> {
                    context.setEnvironment(new MockEnvironment()
                            .withProperty("advantage-hub.privacy.keys[0].id", "p1")
                            .withProperty("advantage-hub.privacy.keys[0].secret", "of this test alone"));
                    context.registerBean(InstantSource.class, () -> clock);
                    context.registerBean(SystemTime.class, () -> new SystemTime(clock));
                    context.registerBean(ProgrammeCurrency.class, () -> () -> Currency.getInstance("BRL"));
                },
                KeysConfiguration.class,
                SettingsConfiguration.class,
                GuardConfiguration.class);
    }

    /** What was counted before counts no more. */
    void anotherDay() {
        writeDown(one);
        writeDown(other);
        one.clear("ah_code_tally", "ah_code_stop");
        clock.advance(Duration.ofDays(1));
        settings.putAll(Map.of(
                "guard.mode", "enforce",
                "guard.countries", "none",
                "guard.code-price", "0.10",
                "guard.budget.country", "none",
                "guard.budget.prefix", "none",
                "guard.budget.branch", "none",
                "guard.share", "0.20",
                "guard.share-from", "1000",
                "guard.neighbours", "100"));
    }

    void set(Map<String, String> values) {
        settings.putAll(values);
    }

    void set(String key, String value) {
        settings.put(key, value);
    }

    Verdict asked(TestPlugin node, Ask ask) {
        return node.bean(CodeGuard.class).asked(ask, key -> settings.getOrDefault(key, "?"));
    }

    void writeDown(TestPlugin node) {
        node.bean(DueWork.class).runDue(Instant.MIN, DueWork.Passage.STANDSTILL);
    }

    @Override
    public void close() {
        other.closeContext();
        one.close();
    }
}
