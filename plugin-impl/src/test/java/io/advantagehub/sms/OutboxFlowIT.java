package io.advantagehub.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Sms;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The outbox drains by itself, after the commit. */
class OutboxFlowIT {

    @Test
    void sendsAfterTheCommitAndEndsWithTheContext() {
        ScriptedGateway gateway = new ScriptedGateway();
        try (TestPlugin plugin = new TestPlugin(
                context -> {
                    context.registerBean(InstantSource.class, InstantSource::system);
                    context.registerBean(
                            SmsGateways.class, () -> () -> List.of(new SmsGateways.Named("scripted", gateway)));
                },
                SmsConfiguration.class,
                SettingsConfiguration.class)) {
            plugin.bean(Transactions.class).own(() -> {
                plugin.bean(Outbox.class).decide(List.of(send("one"), send("two")));
                assertThat(gateway.submitted).isEmpty();
                return true;
            });

            await().atMost(Duration.ofMinutes(1)).until(() -> gateway.submitted.size() == 2);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(plugin.jdbc().queryForList("SELECT state FROM ah_sms", String.class))
                                    .containsExactly("S", "S"));
            assertThat(gateway.submitted).extracting(Sms::text).containsExactly("one", "two");
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("advantage-hub-outbox-")));
    }

    private static Decision.Send send(String text) {
        Instant at = Instant.parse("2026-01-10T12:00:00Z");
        return new Decision.Send(
                new Decision.About(new DistributorId("bob"), "bonus-accrued", MessageClass.TRANSACTIONAL, null, at),
                at,
                new PhoneNumber("+5511987650001"),
                Locale.ENGLISH,
                text);
    }
}
