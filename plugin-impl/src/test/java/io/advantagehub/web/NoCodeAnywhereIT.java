package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.Role;
import io.advantagehub.confirmation.CodesFixture;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A story with every kind of operation that wants a code, over HTTP, while everything is logged that anybody would log: no code and no
 * secret of an app in clear in any log line, exception, answer or table, and whole phone numbers where they belong.
 */
class NoCodeAnywhereIT {
    private static final String API = "/advantage-hub/api/v1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Queue<String> LOGGED = new ConcurrentLinkedQueue<>();
    private static final List<String> ANSWERS = new ArrayList<>();
    /** The database's and the host's own doings on the wire: what they carry is theirs to log. */
    private static final List<String> NOT_OURS = List.of("org.mariadb", "com.mysql", "org.apache", "org.flywaydb");

    private static final CodesFixture HUB = new CodesFixture();
    private static final Set<String> SECRETS = new TreeSet<>();
    private static WebHost host;
    private static Appender<ILoggingEvent> console;
    private static volatile Caller caller;

    private final DistributorId ana = HUB.somebody();
    private final DistributorId bruno = HUB.somebody();

    private static final AppenderBase<ILoggingEvent> LISTENING = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            LOGGED.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    };

    @BeforeAll
    static void start() {
        host = WebHost.withoutSecurity();
        host.gate().open(Map.of(), HUB.controllers(), new CallerIdentity() {
            @Override
            public Optional<Caller> caller(Login login) {
                return Optional.of(caller);
            }
        });
        logsEverything(true);
    }

    @AfterAll
    static void stop() {
        logsEverything(false);
        host.close();
        HUB.close();
    }

    /** All at TRACE, without a word more on the console. */
    private static void logsEverything(boolean everything) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        NOT_OURS.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(everything ? Level.WARN : null));
        if (everything) {
            LISTENING.setContext(root.getLoggerContext());
            LISTENING.start();
            root.getLoggerContext().getLoggerList().forEach(NoCodeAnywhereIT::opens);
            console = root.getAppender("STDERR");
            root.detachAppender(console);
            root.addAppender(LISTENING);
            root.setLevel(Level.TRACE);
        } else {
            root.detachAppender(LISTENING);
            root.addAppender(console);
            root.setLevel(Level.WARN);
        }
    }

    private static void opens(Logger logger) {
        if (NOT_OURS.stream().noneMatch(logger.getName()::startsWith)
                && !logger.getName().equals("ROOT")) {
            logger.setLevel(null);
        }
    }

    @Test
    void afterAFullStoryNoCodeIsAnywhereAndPhonesAreWhereTheyBelong() throws Exception {
        everyOperationIsConfirmed();
        aPhoneIsChangedAndVerified();
        anAppIsEnrolledUsedAndRemoved();
        theHostFails();
        HUB.passes(Duration.ofMinutes(30));

        assertThat(SECRETS).hasSizeGreaterThan(12);
        assertThat(LOGGED).hasSizeGreaterThan(1_000);
        assertThat(LOGGED).anyMatch(line -> line.startsWith("org.springframework.web"));
        assertThat(SECRETS).allSatisfy(secret -> {
            assertThat(LOGGED).as("logs").noneMatch(says(secret));
            assertThat(everyColumn()).as("tables").noneMatch(says(secret));
        });
        assertThat(SECRETS.stream().filter(secret -> secret.length() == 6))
                .allSatisfy(code -> assertThat(ANSWERS).as("answers").noneMatch(says(code)));
        assertWholePhonesAreWhereTheyBelong();
    }

    /** So that the search above is one. */
    @Test
    void theSearchFindsWhatIsThere() {
        LoggerFactory.getLogger("io.advantagehub.any").trace("the code is {}", "917346");
        assertThat(LOGGED).anyMatch(says("917346"));
        HUB.jdbc().update("INSERT INTO ah_setting (name, value) VALUES ('a.b', 'x #917346')");
        assertThat(everyColumn()).anyMatch(says("917346"));
        HUB.jdbc().update("DELETE FROM ah_setting WHERE name = 'a.b'");
        LOGGED.removeIf(says("917346"));
        assertThat("a917346 0.917346Z 9173461").doesNotMatch(".*(?<![0-9A-Za-z.:-])917346(?![0-9A-Za-z]).*");
    }

    private void everyOperationIsConfirmed() throws Exception {
        is(ana);
        confirmed(post("/me/transfers", "{\"to\": \"" + bruno + "\", \"amount\": " + amount("1.00") + "}"), ana);
        confirmed(post("/me/redemptions", "{\"amount\": " + amount("2.00") + "}"), ana);
        confirmed(
                post(
                        "/me/payouts",
                        "{\"amount\": " + amount("3.00")
                                + ", \"destination\": {\"token\": \"tok-1\", \"last4\": \"4242\"}}"),
                ana);
        for (String operation : List.of(
                operation("hotel.book", ana, "\"to\": \"Hotel\""),
                operation("voucher.print", ana, "\"to\": \"Hotel\""),
                operation("wallet.transfer", ana, "\"to\": \"" + bruno + "\""),
                operation("wallet.payout", ana, "\"card\": \"4242\""))) {
            caller = new Caller("shop", Set.of(Role.HOST));
            HttpResponse<String> asked = post("/operations", operation);
            is(ana);
            confirmed(asked, ana);
        }
        HUB.runsErrands();
        String id = confirmationOf(
                post("/me/transfers", "{\"to\": \"" + bruno + "\", \"amount\": " + amount("1.00") + "}"));
        for (int i = 0; i < 5; i++) {
            SECRETS.add(HUB.code(ana));
            enter(id, HUB.wrongCode(ana));
        }
        HUB.passes(Duration.ofMinutes(20));
    }

    private void aPhoneIsChangedAndVerified() throws Exception {
        is(ana);
        String other = "+5511998877665";
        HttpResponse<String> asked = post("/me/phone", "{\"phone\": \"" + other + "\"}");
        confirmed(asked, ana);
        HttpResponse<String> verifying = post("/me/phone/verification", "");
        String code = HUB.codeAt(other);
        SECRETS.add(code);
        assertThat(enter(confirmationOf(verifying), code).statusCode()).isEqualTo(200);
    }

    private void anAppIsEnrolledUsedAndRemoved() throws Exception {
        is(bruno);
        HttpResponse<String> enrolled = post("/me/totp", "");
        assertThat(enrolled.statusCode()).as(enrolled.body()).isEqualTo(202);
        ANSWERS.remove(enrolled.body());
        String secret = JSON.readTree(enrolled.body()).path("secret").asText();
        SECRETS.add(secret);
        confirmed(enrolled, bruno);
        String first = AppCodes.at(secret, HUB.now());
        SECRETS.add(first);
        assertThat(post("/me/totp/verification", "{\"code\": \"" + first + "\"}")
                        .statusCode())
                .isEqualTo(200);
        HUB.passes(Duration.ofMinutes(1));
        byApp(post("/me/transfers", "{\"to\": \"" + ana + "\", \"amount\": " + amount("1.00") + "}"), secret);
        HUB.passes(Duration.ofMinutes(1));
        byApp(host("DELETE", "/me/totp"), secret);
    }

    private void byApp(HttpResponse<String> asked, String secret) throws Exception {
        String code = AppCodes.at(secret, HUB.now());
        SECRETS.add(code);
        HttpResponse<String> entered = enter(confirmationOf(asked), code);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
    }

    private void theHostFails() throws Exception {
        HUB.hostFails();
        caller = new Caller("shop", Set.of(Role.HOST));
        HttpResponse<String> asked = post("/operations", operation("hotel.book", bruno, "\"to\": \"Hotel\""));
        assertThat(asked.statusCode()).isEqualTo(201);
        is(bruno);
        String code = HUB.code(bruno);
        SECRETS.add(code);
        enter(confirmationOf(asked), code);
    }

    private void confirmed(HttpResponse<String> asked, DistributorId who) throws Exception {
        assertThat(asked.statusCode()).as(asked.body()).isBetween(200, 202);
        String code = HUB.code(who);
        SECRETS.add(code);
        HttpResponse<String> entered = enter(confirmationOf(asked), code);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
    }

    private static void assertWholePhonesAreWhereTheyBelong() {
        Pattern whole = Pattern.compile("(?s).*(55)?119[89][0-9]{7}.*");
        assertThat(LOGGED).noneMatch(line -> whole.matcher(line).matches());
        assertThat(ANSWERS).noneMatch(line -> whole.matcher(line).matches());
        Set<String> columns = new TreeSet<>();
        eachColumn((column, value) -> {
            if (whole.matcher(value).matches()) {
                columns.add(column);
            }
        });
        assertThat(columns).containsExactlyInAnyOrder("ah_distributor.phone", "ah_sms.phone");
    }

    /** As a word of its own: neither a part of an id nor of an instant. */
    private static java.util.function.Predicate<String> says(String secret) {
        Pattern word = Pattern.compile("(?<![0-9A-Za-z.:-])" + secret + "(?![0-9A-Za-z])");
        return text -> text.contains(secret) && word.matcher(text).find();
    }

    private static List<String> everyColumn() {
        List<String> all = new ArrayList<>();
        eachColumn((column, value) -> all.add(column + " = " + value));
        return all;
    }

    private static void eachColumn(java.util.function.BiConsumer<String, String> look) {
        HUB.jdbc()
                .queryForList(
                        "SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
                        String.class)
                .forEach(table -> HUB.jdbc()
                        .queryForList("SELECT * FROM " + table)
                        .forEach(
                                row -> row.forEach((column, value) -> look.accept(table + "." + column, text(value)))));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }

    private static String amount(String value) {
        return "{\"value\": \"" + value + "\", \"currency\": \"BRL\"}";
    }

    private static String operation(String type, DistributorId who, String fields) {
        return "{\"type\": \"" + type + "\", \"distributorId\": \"" + who + "\", \"fields\": {\"amount\": "
                + amount("5.00") + ", " + fields + "}}";
    }

    private static HttpResponse<String> enter(String id, String code) {
        return post("/me/confirmations/" + id + "/code", "{\"code\": \"" + code + "\"}");
    }

    private static HttpResponse<String> post(String path, String body) {
        return answered(host.send(host.to(API + path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))));
    }

    private static HttpResponse<String> host(String method, String path) {
        HttpRequest.Builder request = host.to(API + path).method(method, BodyPublishers.noBody());
        return answered(host.send(request));
    }

    private static HttpResponse<String> answered(HttpResponse<String> answer) {
        ANSWERS.add(answer.body());
        return answer;
    }

    private static void is(DistributorId who) {
        caller = new Caller(who.value(), Set.of(Role.DISTRIBUTOR));
    }

    private static String confirmationOf(HttpResponse<String> asked) throws Exception {
        JsonNode confirmation = JSON.readTree(asked.body()).path("confirmation");
        assertThat(confirmation.path("id").isMissingNode()).as(asked.body()).isFalse();
        return confirmation.path("id").asText();
    }
}
