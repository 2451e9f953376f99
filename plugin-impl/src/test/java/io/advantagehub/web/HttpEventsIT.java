package io.advantagehub.web;

import static io.advantagehub.web.Events.purchase;
import static io.advantagehub.web.SignedRequest.many;
import static io.advantagehub.web.SignedRequest.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each answer of {@code POST /events}, by a real host with a real database. */
class HttpEventsIT {
    private static final String OTHER_SECRET = "whsec_bm90IHRoZSBzZWNyZXQ=";
    private static final long SEED = 20_261_127;

    @AutoClose
    private static final EventsHost host = EventsHost.start();

    @AfterEach
    void forget() {
        host.dataSource.comeBack();
        host.forget();
    }

    @Test
    void accepts202OnceTheEventsAreDurable() {
        assertCounts(host.send(many(purchase("1"), purchase("2"))), 2, 0);
        assertThat(host.sql.queryForList("SELECT CAST(event_id AS CHAR) FROM ah_inbox ORDER BY id", String.class))
                .containsExactly("1", "2");
    }

    @Test
    void accepts202OneEvent() {
        assertCounts(host.send(one(purchase("1"))), 1, 0);
        assertThat(host.rows("ah_inbox")).isEqualTo(1);
    }

    @Test
    void accepts202AnEmptyBatch() {
        assertCounts(host.send(many()), 0, 0);
        assertThat(host.kept()).isZero();
    }

    @Test
    void accepts202ARepeatedRequestAsDuplicates() {
        SignedRequest request = many(purchase("1"), purchase("2"), purchase("1"));
        assertCounts(host.send(request), 2, 1);
        assertCounts(host.send(request), 0, 3);
        assertThat(host.rows("ah_inbox")).isEqualTo(2);
    }

    @Test
    void accepts202AThousandEvents() {
        assertCounts(host.send(many(thousandAnd(0))), 1000, 0);
        assertThat(host.rows("ah_inbox")).isEqualTo(1000);
    }

    @Test
    void refuses400WithEveryFault() {
        String wrong = purchase("2").replace("\"10.00\"", "\"ten\"").replace("\"quantity\": 1", "\"quantity\": 0");
        HttpResponse<String> answer = host.send(many(
                purchase("1"),
                wrong,
                "{\"id\": \"3\"}",
                purchase("4", "10.00", "USD"),
                Events.purchaseAt(Instant.now().plusSeconds(600))));
        assertProblem(answer, 400, "invalid-event");
        assertThat(errors(answer))
                .contains(
                        "1 data.lines[0].quantity",
                        "1 data.lines[0].amount.value",
                        "3 data.lines[0].amount.currency",
                        "4 time")
                .noneMatch(error -> error.startsWith("0 "))
                .anyMatch(error -> error.startsWith("2 "));
    }

    @Test
    void refuses400AnotherCurrencyByItsWord() {
        HttpResponse<String> answer = host.send(one(purchase("1", "10.00", "USD")));
        assertProblem(answer, 400, "invalid-event");
        assertThat(json(answer).at("/errors/0/code").textValue()).isEqualTo("currency-not-supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "[1", "[] []", "{}"})
    void refuses400WhatIsNoBatch(String body) {
        assertProblem(
                host.send(SignedRequest.signed(SignedRequest.MANY, bytes(body), EventsHost.SECRET)),
                400,
                "invalid-event");
    }

    @Test
    void refuses401WhateverIsWrongWithTheSignatureInTheSameWords() {
        SignedRequest right = one(purchase("1"));
        long now = Long.parseLong(right.headers().get("webhook-timestamp"));
        byte[] body = bytes(purchase("1"));
        byte[] altered = body.clone();
        altered[altered.length / 2] ^= 1;
        List<SignedRequest> wrong = List.of(
                right.without("webhook-signature"),
                right.without("webhook-id"),
                right.without("webhook-timestamp"),
                right.with("webhook-id", "msg_2"),
                right.with("webhook-timestamp", String.valueOf(now - 2)),
                right.carrying(altered),
                SignedRequest.signed(SignedRequest.ONE, body, OTHER_SECRET),
                SignedRequest.signedAt(now - 400, SignedRequest.ONE, body, EventsHost.SECRET),
                SignedRequest.signedAt(now + 400, SignedRequest.ONE, body, EventsHost.SECRET),
                one(Events.purchaseOf("https://nobody.example")),
                many(purchase("7"), Events.purchaseOf("https://nobody.example")));
        for (SignedRequest request : wrong) {
            HttpResponse<String> answer = host.send(request);
            assertProblem(answer, 401, "invalid-signature");
            assertThat(answer.body()).isEqualTo(host.send(wrong.get(0)).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void refuses405OtherMethods(String method) {
        HttpResponse<String> answer = host.send(one(purchase("1")).by(method));
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void refuses409AConflictAndKeepsNothingOfTheRest() {
        assertCounts(host.send(one(purchase("1"))), 1, 0);
        HttpResponse<String> answer = host.send(many(purchase("0"), purchase("1", "11.00", "BRL")));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("type").textValue()).isEqualTo("urn:advantage-hub:problem:event-conflict");
        assertThat(errors(answer)).containsExactly("1 id");
        assertThat(host.rows("ah_inbox")).isEqualTo(1);
        assertThat(host.rows("ah_event_key")).isEqualTo(1);
        assertThat(host.rows("ah_dead_letter")).isZero();
        assertCounts(host.send(one(purchase("0"))), 1, 0);
    }

    @Test
    void refuses413AboveAMebibyte() {
        String padded = purchase("1") + " ".repeat((1 << 20) - bytes(purchase("1")).length);
        assertCounts(host.send(one(padded)), 1, 0);
        host.forget();
        assertProblem(host.send(one(padded + " ")), 413, "content-too-large");
    }

    @Test
    void refuses413AboveAThousandEvents() {
        assertProblem(host.send(many(thousandAnd(1))), 413, "content-too-large");
    }

    @Test
    void refuses415BinaryModeAndWhateverElse() {
        byte[] data = bytes("{\"orderId\": \"o-1\"}");
        assertProblem(
                host.send(SignedRequest.signed("application/json", data, EventsHost.SECRET)
                        .with("ce-specversion", "1.0")
                        .with("ce-id", "1")
                        .with("ce-source", EventsHost.SOURCE)
                        .with("ce-type", "purchase.completed")),
                415,
                "unsupported-media-type");
        assertProblem(host.send(one(purchase("1")).without("Content-Type")), 415, "unsupported-media-type");
    }

    @Test
    void refusesAThousandWrongRequestsAndKeepsNothingOfThem() {
        long seed = Long.getLong("seed", SEED);
        RefusedRequests requests = new RefusedRequests(new Random(seed));
        assertCounts(host.send(one(purchase(RefusedRequests.TAKEN))), 1, 0);
        long kept = host.kept();
        Set<Integer> statuses = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            HttpResponse<String> answer = host.send(requests.next());
            statuses.add(answer.statusCode());
            assertThat(answer.statusCode())
                    .as("request %d of -Dseed=%d: %s", i, seed, answer.body())
                    .isBetween(400, 499);
        }
        assertThat(statuses).contains(400, 401, 409, 415);
        assertThat(host.kept()).as("-Dseed=%d", seed).isEqualTo(kept);
    }

    @Test
    void refuses429WhileTooMuchWaits() {
        try (EventsHost busy = EventsHost.start("max-backlog=2")) {
            assertCounts(busy.send(many(purchase("1"), purchase("2"), purchase("3"))), 3, 0);
            HttpResponse<String> answer = eventually429(busy);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(json(answer).get("type").textValue()).isEqualTo("urn:advantage-hub:problem:too-many-requests");
            long rows = busy.rows("ah_inbox");
            busy.send(one(purchase("more")));
            assertThat(busy.rows("ah_inbox")).isEqualTo(rows);
        }
    }

    @Test
    void refuses503WhileTheDatabaseIsAwayAndLosesNothingByIt() {
        host.dataSource.goAway();
        HttpResponse<String> answer = host.send(one(purchase("1")));
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        host.dataSource.comeBack();
        assertCounts(host.send(one(purchase("1"))), 1, 0);
    }

    @Test
    void refuses503WhileThePluginIsStopped() {
        host.stopPlugin();
        assertProblem(host.send(one(purchase("1"))), 503, "unavailable");
        host.startPlugin();
        assertCounts(host.send(one(purchase("1"))), 1, 0);
    }

    @Test
    void leavesTheHostsOwnPagesBehindItsSecurity() {
        assertThat(host.get("/page").statusCode()).isEqualTo(401);
        assertThat(host.get("/advantage-hub/api/v1/me/balances").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> eventually429(EventsHost busy) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            answers.add(busy.send(one(purchase("again" + answers.size()))));
            return answers.get(answers.size() - 1).statusCode() == 429;
        });
        return answers.get(answers.size() - 1);
    }

    private static String[] thousandAnd(int more) {
        return IntStream.range(0, 1000 + more).mapToObj(n -> purchase("n" + n)).toArray(String[]::new);
    }

    private static void assertCounts(HttpResponse<String> answer, int accepted, int duplicates) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"accepted\":" + accepted + ",\"duplicates\":" + duplicates + "}");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String word) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("type").textValue()).isEqualTo("urn:advantage-hub:problem:" + word);
        assertThat(host.kept()).isZero();
    }

    private static List<String> errors(HttpResponse<String> answer) {
        List<String> errors = new ArrayList<>();
        json(answer)
                .get("errors")
                .forEach(error -> errors.add(
                        error.get("index").intValue() + " " + error.get("field").textValue()));
        return errors;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new JsonMapper().readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
