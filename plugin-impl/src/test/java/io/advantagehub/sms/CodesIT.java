package io.advantagehub.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Messages with codes, from the outbox to the gateway. */
class CodesIT {
    private static final ManualClock CLOCK = new ManualClock("2026-01-10T23:30:00Z");
    private static final ScriptedGateway GATEWAY = new ScriptedGateway();
    private static final Map<UUID, String> UNWANTED = new ConcurrentHashMap<>();
    private static final String TEXT = "Your code\n@shop.example #123456";

    @AutoClose
    private static final TestPlugin PLUGIN = new TestPlugin(
            context -> {
                context.setEnvironment(new MockEnvironment()
                        .withProperty("advantage-hub.workers", "manual")
                        .withProperty("advantage-hub.confirmation.keys[0].id", "first")
                        .withProperty("advantage-hub.confirmation.keys[0].secret", "a secret of this test's"));
                context.registerBean(InstantSource.class, () -> CLOCK);
                context.registerBean(SmsGateways.class, () -> () -> List.of(new SmsGateways.Named("gate", GATEWAY)));
                context.registerBean(LastLook.class, () -> (codes, now) -> UNWANTED);
            },
            SmsConfiguration.class,
            SettingsConfiguration.class);

    @BeforeEach
    void empty() {
        PLUGIN.clear("ah_sms", "ah_setting");
        GATEWAY.submitted.clear();
        GATEWAY.script.clear();
        UNWANTED.clear();
    }

    @Test
    void lieEncryptedInTheOutboxAndAreGoneOnceHandedOver() {
        UUID id = decide();

        assertThat(new String(body(id), StandardCharsets.ISO_8859_1)).doesNotContain("123456", "shop.example", "code");
        send();

        assertThat(GATEWAY.submitted).singleElement().satisfies(sms -> {
            assertThat(sms.text()).isEqualTo(TEXT);
            assertThat(sms.id()).isEqualTo(id);
            assertThat(sms.toString()).doesNotContain("123456", "5511987650001");
        });
        assertThat(row(id)).containsEntry("state", "S").containsEntry("body", null);
    }

    @Test
    void waitForNoQuietHours() {
        PLUGIN.jdbc()
                .update("INSERT INTO ah_setting (name, value) VALUES ('quiet-hours.transactional', '21:00-09:00')");
        decide();

        send();

        assertThat(GATEWAY.submitted).hasSize(1);
    }

    @Test
    void areNotSentWhereNobodyWaitsForThemAnyMore() {
        UUID id = decide();
        UNWANTED.put(id, "too-late");

        send();

        assertThat(GATEWAY.submitted).isEmpty();
        assertThat(row(id))
                .containsEntry("state", "X")
                .containsEntry("reason", "too-late")
                .containsEntry("body", null);
    }

    @Test
    void areNotSentWhereSomebodyAlteredThem() {
        UUID id = decide();
        UUID other = decide();
        PLUGIN.jdbc()
                .update(
                        "UPDATE ah_sms a JOIN ah_sms b ON b.id <> a.id SET a.body = b.body WHERE HEX(a.id) = ?",
                        Ids.hex(id));

        send();

        assertThat(GATEWAY.submitted).extracting("id").containsExactly(other);
        assertThat(row(id)).containsEntry("state", "X").containsEntry("reason", "unreadable");
    }

    @Test
    void keepTheirTextOnlyAsLongAsTheyMayBeSentAgain() {
        UUID id = decide();
        GATEWAY.then(new Outcome.Deferred("busy"));
        send();
        assertThat(row(id)).containsEntry("state", "W").extractingByKey("body").isNotNull();

        PLUGIN.jdbc().update("UPDATE ah_sms SET due_at = '2026-01-01'");
        GATEWAY.then(new Outcome.Rejected("never"));
        send();

        assertThat(row(id)).containsEntry("state", "R").containsEntry("body", null);
    }

    @Test
    void doNotWaitBehindNews() {
        PLUGIN.bean(Transactions.class).own(() -> {
            Decision.About news = about(MessageClass.TRANSACTIONAL);
            PLUGIN.bean(Outbox.class)
                    .decide(List.of(new Decision.Send(news, CLOCK.instant(), phone(), Locale.ENGLISH, "news")));
            return 0;
        });
        UUID id = decide();

        assertThat(PLUGIN.bean(Sender.class).claim(Lane.CODES))
                .extracting(Outgoing::id)
                .containsExactly(id);
    }

    private static UUID decide() {
        UUID id = Ids.next();
        PLUGIN.bean(Transactions.class).own(() -> {
            PLUGIN.bean(Outbox.class)
                    .decide(List.of(new Decision.SendCode(id, about(MessageClass.OTP), phone(), Locale.ENGLISH, TEXT)));
            return id;
        });
        return id;
    }

    private static Decision.About about(MessageClass messageClass) {
        return new Decision.About(new DistributorId("ana"), "code", messageClass, null, CLOCK.instant());
    }

    private static PhoneNumber phone() {
        return new PhoneNumber("+5511987650001");
    }

    private static void send() {
        PLUGIN.bean(Outbox.class).sendDue();
    }

    private static byte[] body(UUID id) {
        return (byte[]) row(id).get("body");
    }

    private static Map<String, Object> row(UUID id) {
        return PLUGIN.jdbc().queryForMap("SELECT * FROM ah_sms WHERE HEX(id) = ?", Ids.hex(id));
    }
}
