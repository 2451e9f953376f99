package io.advantagehub.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.env.MockEnvironment;

/** From a decision to a gateway's answer. */
class OutboxIT {
    private static final String NOW = "2026-01-10T12:00:00Z";
    private static final ManualClock CLOCK = new ManualClock(NOW);
    private static final ScriptedGateway GATEWAY = new ScriptedGateway();
    private static boolean ready = true;

    @AutoClose
    private static final TestPlugin PLUGIN = plugin("live");

    private static TestPlugin plugin(String mode) {
        return new TestPlugin(
                context -> {
                    context.setEnvironment(new MockEnvironment()
                            .withProperty("advantage-hub.workers", "manual")
                            .withProperty("advantage-hub.mode", mode));
                    context.registerBean(InstantSource.class, () -> CLOCK);
                    context.registerBean(SmsGateways.class, OutboxIT::gateways);
                },
                SmsConfiguration.class,
                SettingsConfiguration.class);
    }

    private static SmsGateways gateways() {
        return new SmsGateways() {
            @Override
            public List<Named> available() {
                return List.of(new Named("scripted", GATEWAY));
            }

            @Override
            public boolean ready() {
                return ready;
            }
        };
    }

    @BeforeEach
    void empty() {
        PLUGIN.clear("ah_sms", "ah_setting");
        GATEWAY.submitted.clear();
        GATEWAY.script.clear();
        CLOCK.set(NOW);
        ready = true;
    }

    @Test
    void keepsWhatIsSentAndWhatIsNotAndWhy() {
        decide(send("Olá 😀"), new Decision.Suppress(about(MessageClass.TRANSACTIONAL), "no-consent"));

        assertThat(rows())
                .extracting(row -> row.get("state"), row -> row.get("reason"), row -> row.get("lane"))
                .containsExactly(tuple("N", null, 1), tuple("X", "no-consent", 1));
        assertThat(PLUGIN.jdbc()
                        .queryForObject(
                                "SELECT CONVERT(body USING utf8mb4) FROM ah_sms WHERE state = 'N'", String.class))
                .isEqualTo("Olá 😀");
    }

    @Test
    void handsOverWhatIsDueUnderItsOwnIdAndKeepsTheCarriersReference() {
        decide(send("hello"));

        assertThat(sendDue()).isEqualTo(1);

        Map<String, Object> row = rows().get(0);
        Sms sms = GATEWAY.submitted.get(0);
        assertThat(row)
                .containsEntry("state", "S")
                .containsEntry("provider", "scripted")
                .containsEntry("provider_ref", "ref-" + sms.id());
        assertThat(sms.text()).isEqualTo("hello");
        assertThat(sms.to()).isEqualTo(new PhoneNumber("+5511987650001"));
        assertThat(sms.sender()).isNull();
        assertThat(sendDue()).isZero();
    }

    @Test
    void showsTheSenderThatTheAdministratorSet() {
        PLUGIN.jdbc().update("INSERT INTO ah_setting (name, value) VALUES ('sms.sender', 'Shop')");
        decide(send("hello"));

        sendDue();

        assertThat(GATEWAY.submitted).extracting(Sms::sender).containsExactly("Shop");
    }

    @Test
    void sendsNothingBeforeItIsDueAndNothingBeforeTheGatewaysAreThere() {
        decide(new Decision.Send(
                about(MessageClass.TRANSACTIONAL),
                Instant.parse(NOW).plusSeconds(60),
                new PhoneNumber("+5511987650001"),
                Locale.ENGLISH,
                "later"));
        ready = false;
        CLOCK.advance(Duration.ofSeconds(60));
        assertThat(sendDue()).isZero();

        ready = true;
        CLOCK.set(NOW);
        assertThat(sendDue()).isZero();

        CLOCK.advance(Duration.ofSeconds(60));
        assertThat(sendDue()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedStaysRefusedAndItsReasonShowsNoNumber() {
        GATEWAY.then(new Outcome.Rejected("unknown subscriber +5511987650001"));
        decide(send("hello"));

        sendDue();
        letPass(Duration.ofDays(1));

        assertThat(sendDue()).isZero();
        assertThat(rows().get(0)).containsEntry("state", "R").containsEntry("reason", "unknown subscriber +*");
    }

    @Test
    void triesAgainLaterUnderTheSameId() {
        GATEWAY.then(new Outcome.Deferred("busy")).then(new Outcome.Unknown("no answer"));
        GATEWAY.script.add(() -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
        decide(send("hello"));

        String before = databaseTime();
        assertThat(sendDue()).isEqualTo(1);
        assertThat(rows().get(0)).containsEntry("state", "W").containsEntry("reason", "busy");
        assertThat(isDueAfter(before, 5)).isTrue();
        Duration aBusyMachine = Duration.ofHours(1);
        letPass(aBusyMachine.negated());
        CLOCK.advance(Duration.ofDays(365));
        assertThat(sendDue()).as("the business clock was moved").isZero();
        letPass(aBusyMachine.plusSeconds(5));
        before = databaseTime();
        assertThat(sendDue()).isEqualTo(1);
        assertThat(isDueAfter(before, 10)).isTrue();
        letPass(Duration.ofSeconds(10));
        assertThat(sendDue()).isEqualTo(1);
        assertThat(rows().get(0)).containsEntry("reason", "IllegalStateException");
        letPass(Duration.ofSeconds(20));
        assertThat(sendDue()).isEqualTo(1);

        assertThat(rows().get(0)).containsEntry("state", "S").containsEntry("attempts", 4);
        assertThat(GATEWAY.submitted)
                .hasSize(4)
                .extracting(Sms::id)
                .containsOnly(GATEWAY.submitted.get(0).id());
    }

    @Test
    void givesUpInTheEnd() {
        IntStream.range(0, Result.MAX_ATTEMPTS).forEach(i -> GATEWAY.then(new Outcome.Unknown("silence")));
        decide(send("hello"));

        for (int i = 0; i < Result.MAX_ATTEMPTS + 3; i++) {
            sendDue();
            letPass(Duration.ofHours(1));
        }

        assertThat(rows().get(0)).containsEntry("state", "R").containsEntry("reason", "given-up: silence");
        assertThat(GATEWAY.submitted).hasSize(Result.MAX_ATTEMPTS);
    }

    @Test
    void takesOverWhatASenderDiedWithButNeverTwiceWhatAnotherHolds() {
        decide(send("hello"));
        Sender sender = PLUGIN.bean(Sender.class);
        List<Outgoing> held = sender.claim(Lane.NEWS);
        assertThat(held).hasSize(1);
        CLOCK.advance(Duration.ofDays(365));
        assertThat(sendDue()).as("the business clock was moved").isZero();

        letPass(Duration.ofMinutes(5));
        assertThat(sendDue()).isEqualTo(1);
        assertThat(rows().get(0)).containsEntry("state", "S").containsEntry("attempts", 2);
        assertThat(GATEWAY.submitted.get(0).id()).isEqualTo(held.get(0).id());
    }

    @Test
    void aLateAnswerMovesNothingBack() {
        GATEWAY.then(new Outcome.Deferred("busy"));
        decide(send("hello"));
        Sender sender = PLUGIN.bean(Sender.class);
        List<Result> late = sender.submit(sender.claim(Lane.NEWS));
        letPass(Duration.ofMinutes(5));
        sendDue();

        sender.conclude(late);

        assertThat(rows().get(0)).containsEntry("state", "S").containsEntry("reason", null);
    }

    @Test
    void aLateAcceptanceCountsWhileNothingIsFinal() {
        GATEWAY.then(new Outcome.Accepted("first")).then(new Outcome.Deferred("busy"));
        decide(send("hello"));
        Sender sender = PLUGIN.bean(Sender.class);
        List<Result> late = sender.submit(sender.claim(Lane.NEWS));
        letPass(Duration.ofMinutes(5));
        sendDue();

        sender.conclude(late);

        assertThat(rows().get(0)).containsEntry("state", "S").containsEntry("provider_ref", "first");
    }

    @Test
    void aLateDeferralDoesNotTakeAMessageFromWhoeverHoldsItNow() {
        GATEWAY.then(new Outcome.Deferred("busy"));
        decide(send("hello"));
        Sender sender = PLUGIN.bean(Sender.class);
        List<Result> late = sender.submit(sender.claim(Lane.NEWS));
        letPass(Duration.ofMinutes(5));
        sender.claim(Lane.NEWS);

        sender.conclude(late);

        assertThat(rows().get(0)).containsEntry("state", "Q").containsEntry("attempts", 2);
    }

    @Test
    void newsOvertakesAdvertising() {
        decide(
                new Decision.Send(
                        about(MessageClass.PROMO),
                        Instant.parse(NOW).minusSeconds(60),
                        new PhoneNumber("+5511987650001"),
                        Locale.ENGLISH,
                        "buy"),
                send("news"));

        sendDue();

        assertThat(GATEWAY.submitted).extracting(Sms::text).containsExactly("news", "buy");
    }

    @Test
    void sendersBesideEachOtherShareTheWork() throws Exception {
        List<Decision> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(send("m" + i));
        }
        PLUGIN.bean(Outbox.class).decide(many);

        CompletableFuture<Void> other = CompletableFuture.runAsync(OutboxIT::sendDue);
        sendDue();
        other.get();

        assertThat(GATEWAY.submitted.stream().map(Sms::text)).hasSize(1000).doesNotHaveDuplicates();
        assertThat(rows()).extracting(row -> row.get("state")).containsOnly("S");
    }

    @Test
    void needsTheSameStatementsForOneAsForAHundred() {
        decide(send("one"));
        int one = PLUGIN.statements(OutboxIT::sendDue);
        decide(IntStream.range(0, 100).mapToObj(i -> send("m" + i)).toArray(Decision[]::new));

        assertThat(PLUGIN.statements(OutboxIT::sendDue)).isEqualTo(one);
    }

    @Test
    void inAReplayDecisionsAreCountedAndSentToNobody() {
        try (TestPlugin replay = plugin("replay")) {
            replay.bean(Outbox.class)
                    .decide(List.of(
                            send("a"), send("b"), new Decision.Suppress(about(MessageClass.PROMO), "no-consent")));

            assertThat(replay.bean(Outbox.class).sendDue()).isZero();
            assertThat(replay.jdbc().queryForList("SELECT state FROM ah_sms ORDER BY id", String.class))
                    .containsExactly("T", "T", "X");
            Tally tally = replay.bean(Outbox.class).tally();
            assertThat(tally.sent()).isEqualTo(2);
            assertThat(tally.suppressed()).isEqualTo(1);
            assertThat(tally.byKind()).isEqualTo(Map.of("bonus-accrued", 2L));
        }
        assertThat(GATEWAY.submitted).isEmpty();
    }

    @Test
    void decisionsGoWithTheTransactionTheyWereMadeIn() {
        try {
            PLUGIN.bean(Transactions.class).own(() -> {
                decide(send("never"));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertThat(rows()).isEmpty();
        }
        assertThat(sendDue()).isZero();
    }

    @Test
    void keepsNoCodeInTheClear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision.Send(
                        about(MessageClass.OTP),
                        Instant.parse(NOW),
                        new PhoneNumber("+5511987650001"),
                        Locale.ENGLISH,
                        "123456"));
    }

    @Test
    void nothingOnItsWayReachesALogHoweverTalkative() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Appender<ILoggingEvent> console = root.getAppender("STDERR");
        Level level = root.getLevel();
        log.start();
        root.detachAppender(console);
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            decide(send("secret"));
            sendDue();
        } finally {
            root.setLevel(level);
            root.detachAppender(log);
            root.addAppender(console);
        }

        assertThat(GATEWAY.submitted).hasSize(1);
        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .noneMatch(line -> line.contains("5511987650001")
                        || line.contains(HexFormat.of().formatHex("secret".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void showsNeitherNumberNorTextNorCode() {
        Sms code = new Sms(new UUID(0, 1), new PhoneNumber("+5511987650001"), "code 123456", MessageClass.OTP, null);
        Sms news =
                new Sms(new UUID(0, 1), new PhoneNumber("+5511987650001"), "R$ 12,34 123456", MessageClass.PROMO, null);

        assertThat(LogSmsGateway.shown(code)).isEqualTo("••••••");
        assertThat(LogSmsGateway.shown(news)).isEqualTo("R$ 12,34 ••••");
        assertThat(send("secret").toString()).doesNotContain("secret").doesNotContain("5511987650001");
        assertThat(SmsRow.of(send("secret"), SmsRow.State.N).toString()).doesNotContain("5511987650001");
    }

    /** On the database's clock. */
    private static void letPass(Duration time) {
        PLUGIN.jdbc()
                .update("UPDATE ah_sms SET due_at = due_at - INTERVAL ? SECOND WHERE state <> 'N'", time.toSeconds());
    }

    private static String databaseTime() {
        return PLUGIN.jdbc().queryForObject("SELECT CAST(UTC_TIMESTAMP(6) AS CHAR)", String.class);
    }

    /** Whether that was put off by so many seconds between that moment and this one. */
    private static boolean isDueAfter(String before, int seconds) {
        return PLUGIN.jdbc()
                .queryForObject(
                        "SELECT due_at - INTERVAL ? SECOND BETWEEN CAST(? AS DATETIME(6)) AND UTC_TIMESTAMP(6) FROM ah_sms",
                        Boolean.class,
                        seconds,
                        before);
    }

    private static void decide(Decision... decisions) {
        PLUGIN.bean(Outbox.class).decide(List.of(decisions));
    }

    private static int sendDue() {
        return PLUGIN.bean(Outbox.class).sendDue();
    }

    private static Decision.Send send(String text) {
        return new Decision.Send(
                about(MessageClass.TRANSACTIONAL),
                Instant.parse(NOW),
                new PhoneNumber("+5511987650001"),
                Locale.ENGLISH,
                text);
    }

    private static Decision.About about(MessageClass messageClass) {
        return new Decision.About(
                new DistributorId("bob"), "bonus-accrued", messageClass, new UUID(0, 7), Instant.parse(NOW));
    }

    private static List<Map<String, Object>> rows() {
        return PLUGIN.jdbc().queryForList("SELECT * FROM ah_sms ORDER BY id");
    }
}
