package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.Role;
import io.advantagehub.confirmation.CodesFixture;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked for, entered and answered over HTTP, in the words of contract §2. */
class CodesOverHttpIT {
    private static final String API = "/advantage-hub/api/v1";
    private static final String NO_SECURITY =
            "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration";
    private static final JsonMapper JSON = new JsonMapper();
    private static final CodesFixture HUB = new CodesFixture();
    private static WebHost host;
    private static volatile Caller caller;

    private DistributorId ana;
    private DistributorId bruno;

    @BeforeAll
    static void start() {
        host = WebHost.start("--spring.autoconfigure.exclude=" + NO_SECURITY);
        host.gate().open(Map.of(), HUB.controllers(), new CallerIdentity() {
            @Override
            public Optional<Caller> caller(Login login) {
                return Optional.of(caller);
            }
        });
    }

    @AfterAll
    static void stop() {
        host.close();
        HUB.close();
    }

    @BeforeEach
    void people() {
        HUB.reset();
        ana = HUB.somebody();
        bruno = HUB.somebody();
        is(ana);
    }

    @Test
    void aTransferWaitsForItsCode() throws IOException {
        HttpResponse<String> asked = transfer("40.00");
        assertThat(asked.statusCode()).isEqualTo(202);
        JsonNode confirmation = json(asked).path("confirmation");
        assertThat(json(asked).path("status").asText()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(confirmation.fieldNames())
                .toIterable()
                .containsExactly("id", "status", "method", "expiresAt", "destination", "resendAfter", "attemptsLeft");
        assertThat(confirmation.path("destination").asText()).matches("\\+55 \\*\\* \\*{5}-[0-9]{4}");
        String id = confirmation.path("id").asText();

        HttpResponse<String> wrong = enter(id, HUB.wrongCode(ana));
        assertProblem(wrong, 422, "wrong-code");
        assertThat(json(wrong).path("attemptsLeft").asInt()).isEqualTo(4);
        HttpResponse<String> right = enter(id, HUB.code(ana));
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(json(right).path("status").asText()).isEqualTo("EXECUTED");
        assertThat(json(right).path("operation").path("status").asText()).isEqualTo("DONE");
        HttpResponse<String> again = enter(id, HUB.code(ana));
        assertProblem(again, 409, "confirmation-closed");
        assertThat(json(again).path("outcome").path("status").asText()).isEqualTo("EXECUTED");
        assertThat(json(get("/me/transfers/" + json(asked).path("id").asText()))
                        .path("status")
                        .asText())
                .isEqualTo("DONE");
    }

    @Test
    void whatIsNoCodeIsNoGuess() throws IOException {
        String id = confirmationOf(transfer("1.00"));

        assertProblem(enter(id, "seven"), 400, "invalid-request");
        assertProblem(post("/me/confirmations/" + id + "/code", "{}", null), 400, "invalid-request");
        assertThat(json(get("/me/confirmations/" + id)).path("attemptsLeft").asInt())
                .isEqualTo(5);
    }

    @Test
    void anUnknownIdAndAnotherPersonsAreAnsweredAlike() throws IOException {
        String anas = confirmationOf(transfer("1.00"));
        String code = HUB.code(ana);
        is(bruno);

        HttpResponse<String> others = enter(anas, code);
        HttpResponse<String> nobodys = enter(UUID.randomUUID().toString(), code);

        assertProblem(others, 404, "not-found");
        assertThat(others.body()).isEqualTo(nobodys.body());
        assertProblem(get("/me/confirmations/" + anas), 404, "not-found");
        assertProblem(post("/me/confirmations/" + anas + "/resend", "", null), 404, "not-found");
        assertProblem(delete("/me/confirmations/" + anas), 404, "not-found");
    }

    @Test
    void fiveWrongOnesLockThePersonOutOfAskingToo() throws IOException {
        String id = confirmationOf(transfer("1.00"));
        String right = HUB.code(ana);
        String wrong = HUB.wrongCode(ana);
        for (int i = 0; i < 4; i++) {
            enter(id, wrong);
        }

        HttpResponse<String> locked = enter(id, wrong);
        assertProblem(locked, 423, "confirmation-locked");
        assertThat(locked.headers().firstValue("Retry-After")).hasValue("900");
        HttpResponse<String> asking = transfer("1.00");
        assertProblem(asking, 423, "confirmation-locked");
        assertThat(asking.headers().firstValue("Retry-After")).hasValue("900");
        assertProblem(enter(id, right), 423, "confirmation-locked");
        HUB.passes(Duration.ofMinutes(15));
        assertProblem(enter(id, right), 409, "confirmation-closed");
        assertThat(HUB.available(ana)).isEqualTo("100.00");
    }

    @Test
    void anotherCodeIsSentLater() throws IOException {
        String id = confirmationOf(transfer("1.00"));

        HttpResponse<String> tooSoon = post("/me/confirmations/" + id + "/resend", "", null);
        assertProblem(tooSoon, 429, "resend-too-soon");
        assertThat(tooSoon.headers().firstValue("Retry-After")).hasValue("60");
        HUB.passes(Duration.ofMinutes(1));
        assertThat(post("/me/confirmations/" + id + "/resend", "", null).statusCode())
                .isEqualTo(202);
        HUB.passes(Duration.ofMinutes(5));
        assertProblem(enter(id, "123456"), 410, "confirmation-expired");
        assertProblem(post("/me/confirmations/" + id + "/resend", "", null), 410, "confirmation-expired");
    }

    @Test
    void callingOffEitherCallsOffBoth() throws IOException {
        HttpResponse<String> first = transfer("1.00");
        assertThat(delete("/me/confirmations/" + confirmationOf(first)).statusCode())
                .isEqualTo(204);
        assertThat(json(get("/me/transfers/" + json(first).path("id").asText()))
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");

        HttpResponse<String> second = transfer("1.00");
        assertThat(delete("/me/transfers/" + json(second).path("id").asText()).statusCode())
                .isEqualTo(204);
        assertThat(json(get("/me/confirmations/" + confirmationOf(second)))
                        .path("status")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aHostsOwnOperationIsAskedForOnceByItsKey() throws IOException {
        caller = new Caller("shop", Set.of(Role.HOST));
        String wanted = operation("voucher.print", ana.value(), "\"to\": \"Hotel\"");
        assertProblem(post("/operations", wanted, null), 400, "idempotency-key-missing");

        HttpResponse<String> asked = post("/operations", wanted, "key-" + ana);
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(post("/operations", wanted, "key-" + ana).body()).isEqualTo(asked.body());
        String id = confirmationOf(asked);
        assertThat(json(get("/operations/" + id)).path("status").asText()).isEqualTo("PENDING");
        assertProblem(outcome(id, "EXECUTED"), 409, "confirmation-closed");
        is(ana);
        assertThat(json(enter(id, HUB.code(ana))).path("status").asText()).isEqualTo("CONFIRMED");

        caller = new Caller("shop", Set.of(Role.HOST));
        assertThat(json(outcome(id, "FAILED")).path("status").asText()).isEqualTo("FAILED");
        assertThat(outcome(id, "FAILED").statusCode()).isEqualTo(200);
        assertProblem(outcome(id, "EXECUTED"), 409, "confirmation-closed");
        assertProblem(outcome(id, "DONE"), 400, "invalid-request");
        assertProblem(get("/operations/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void whatIsNoWholeOperationIsRefused() {
        caller = new Caller("shop", Set.of(Role.HOST));

        assertProblem(ask(operation("bank.robbery", ana.value(), "\"to\": \"x\"")), 422, "unknown-operation-type");
        assertProblem(ask(operation("voucher.print", ana.value(), "\"from\": \"x\"")), 400, "invalid-request");
        assertProblem(
                ask(operation("voucher.print", ana.value(), "\"to\": \"x\", \"more\": \"y\"")), 400, "invalid-request");
        assertProblem(
                ask(operation("voucher.print", ana.value(), "\"to\": \"4111 1111 1111 1111\"")),
                422,
                "card-number-refused");
        assertProblem(ask(operation("voucher.print", "nobody-at-all", "\"to\": \"x\"")), 409, "no-confirmation-method");
        is(ana);
        assertProblem(ask(operation("voucher.print", ana.value(), "\"to\": \"x\"")), 403, "forbidden");
    }

    private HttpResponse<String> transfer(String amount) {
        return post(
                "/me/transfers",
                "{\"to\": \"" + bruno + "\", \"amount\": {\"value\": \"" + amount + "\", \"currency\": \"BRL\"}}",
                UUID.randomUUID().toString());
    }

    private static String operation(String type, String who, String fields) {
        return "{\"type\": \"" + type + "\", \"distributorId\": \"" + who
                + "\", \"fields\": {\"amount\": {\"value\": \"5.00\", \"currency\": \"BRL\"}, " + fields + "}}";
    }

    private static HttpResponse<String> ask(String operation) {
        return post("/operations", operation, UUID.randomUUID().toString());
    }

    private static HttpResponse<String> outcome(String id, String status) {
        return post("/operations/" + id + "/outcome", "{\"status\": \"" + status + "\"}", null);
    }

    private static HttpResponse<String> enter(String id, String code) {
        return post("/me/confirmations/" + id + "/code", "{\"code\": \"" + code + "\"}", null);
    }

    private static HttpResponse<String> get(String path) {
        return host.send(host.to(API + path));
    }

    private static HttpResponse<String> delete(String path) {
        return host.send(host.to(API + path).DELETE());
    }

    private static HttpResponse<String> post(String path, String body, String key) {
        HttpRequest.Builder request =
                host.to(API + path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return host.send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private static void is(DistributorId who) {
        caller = new Caller(who.value(), Set.of(Role.DISTRIBUTOR));
    }

    private static String confirmationOf(HttpResponse<String> asked) throws IOException {
        return json(asked).path("confirmation").path("id").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String word) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:advantage-hub:problem:" + word + "\"");
    }
}
