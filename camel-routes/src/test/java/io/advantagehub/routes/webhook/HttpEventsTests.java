package io.advantagehub.routes.webhook;

import static io.advantagehub.routes.webhook.Event.purchase;
import static io.advantagehub.routes.webhook.RunningHook.json;
import static io.advantagehub.routes.webhook.Signing.batch;
import static io.advantagehub.routes.webhook.Signing.structured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.edge.HttpDoor.Answer;
import io.advantagehub.api.edge.HttpDoor.Request;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.routes.Logged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request with events is answered, by the route alone. */
class HttpEventsTests {
    private RunningHook hook = RunningHook.with("enabled", "true").start();

    @AfterEach
    void stop() {
        hook.close();
    }

    @Test
    void takesOneEvent() {
        assertCounts(hook.answer(structured(purchase("1")).signed()), 1, 0);
        assertThat(hook.inbox.ids()).containsExactly("1");
    }

    @Test
    void takesABatchInItsOrder() {
        assertCounts(
                hook.answer(batch(purchase("2"), purchase("1"), purchase("3")).signed()), 3, 0);
        assertThat(hook.inbox.ids()).containsExactly("2", "1", "3");
    }

    @Test
    void takesAnEmptyBatch() {
        hook.inbox.before = MemoryInbox.failing(() -> new IllegalStateException("asked for nothing"));
        assertCounts(hook.answer(batch().signed()), 0, 0);
    }

    @Test
    void answersARepeatedRequestWithDuplicates() {
        Request request = batch(purchase("1"), purchase("2")).signed();
        assertCounts(hook.answer(request), 2, 0);
        assertCounts(hook.answer(request), 0, 2);
    }

    @Test
    void countsRepeatsWithinABatchAsDuplicates() {
        assertCounts(
                hook.answer(batch(purchase("1"), purchase("1"), purchase("2")).signed()), 2, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json; charset=utf-8",
                "application/cloudevents+json;charset=\"UTF-8\"",
                "Application/CloudEvents+JSON",
                "application/cloudevents+json; profile=x"
            })
    void takesParametersOfTheContentType(String type) {
        assertCounts(hook.answer(Signing.of(type, purchase("1")).signed()), 1, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "",
                ";",
                "application/cloudevents",
                "application/cloudevents+json; charset=iso-8859-1",
                "application/cloudevents+xml"
            })
    void refusesOtherContentTypes(String type) {
        assertRefused(hook.answer(Signing.of(type, purchase("1")).signed()), 415, "unsupported-media-type");
    }

    @Test
    void refusesBinaryMode() {
        Request binary = Signing.of("application/json", "{\"orderId\": \"o-1\"}")
                .header("ce-specversion", "1.0")
                .header("ce-id", "1")
                .header("ce-source", Event.SOURCE)
                .header("ce-type", "purchase.completed")
                .signed();
        assertRefused(hook.answer(binary), 415, "unsupported-media-type");
    }

    @Test
    void refusesAContentEncodingAndAContentTypeTwice() {
        assertRefused(
                hook.answer(structured(purchase("1"))
                        .header("content-encoding", "gzip")
                        .signed()),
                415,
                "unsupported-media-type");
        String type = "application/cloudevents+json";
        assertRefused(
                hook.answer(structured(purchase("1"))
                        .header("content-type", type, type)
                        .signed()),
                415,
                "unsupported-media-type");
        assertRefused(
                hook.answer(structured(purchase("1")).without("content-type").signed()), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "post"})
    void refusesOtherMethods(String method) {
        Request post = structured(purchase("1")).signed();
        Answer answer = hook.answer(new Request(method, post.path(), post.headers(), post.body()));
        assertRefused(answer, 405, "method-not-allowed");
        assertThat(answer.headers()).containsEntry("Allow", "POST");
    }

    @Test
    void refusesWhatNobodySigned() {
        Answer answer = hook.answer(structured(purchase("1")).request());
        assertRefused(answer, 401, "invalid-signature");
        assertThat(answer.headers()).containsKey("WWW-Authenticate");
    }

    @Test
    void refusesEventsOfASourceThatDidNotSign() {
        restart(RunningHook.with("sources[1].source", "crm").and("sources[1].secrets[0]", Signing.OTHER_SECRET));
        String crm = purchase("9", "crm", "1.00");
        assertRefused(hook.answer(batch(purchase("1"), crm).signed()), 401, "invalid-signature");
        assertRefused(
                hook.answer(structured(purchase("1")).signedWith(Signing.OTHER_SECRET)), 401, "invalid-signature");
        assertRefused(hook.answer(structured(purchase("1", "nobody", "1.00")).signed()), 401, "invalid-signature");
        assertCounts(hook.answer(batch(purchase("1"), crm).signedWith(Signing.SECRET, Signing.OTHER_SECRET)), 2, 0);
    }

    @Test
    void namesEveryFaultOfEveryEvent() {
        String two = purchase("2").replace("\"10.00\"", "\"ten\"").replace("\"quantity\": 1", "\"quantity\": 0");
        String none = "{\"specversion\": \"1.0\", \"id\": \"3\"}";
        Answer answer =
                hook.answer(batch(purchase("1"), two, none, "17", purchase("5")).signed());
        assertRefused(answer, 400, "invalid-event");
        assertThat(errors(answer))
                .containsExactlyInAnyOrder(
                        "1 data.lines[0].quantity", "1 data.lines[0].amount.value", "2 source", "3 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "{", "[", "[1", "[{},", "[]]", "[] []", "{}", "[{]", "\"text\"", "[\"\\ud800\"]"
            })
    void refusesWhatIsNoBatch(String body) {
        assertRefused(
                hook.answer(
                        Signing.of("application/cloudevents-batch+json", body).signed()),
                400,
                "invalid-event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "[]", "null", "{} {}"})
    void refusesWhatIsNoEvent(String body) {
        Answer answer = hook.answer(structured(body).signed());
        assertRefused(answer, 400, "invalid-event");
        assertThat(errors(answer)).allMatch(error -> error.startsWith("0 ")).isNotEmpty();
    }

    @Test
    void refusesABatchInTheContentTypeOfOneEvent() {
        assertRefused(hook.answer(structured("[" + purchase("1") + "]").signed()), 400, "invalid-event");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        byte[] body = purchase("1").replace("ana", "a\u00e9a").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(hook.answer(structured("").body(body).signed()), 400, "invalid-event");
    }

    @Test
    void saysWhereABatchBreaksOff() {
        Answer answer = hook.answer(Signing.of(
                        "application/cloudevents-batch+json", "[" + purchase("1") + "," + purchase("2") + ", {\"a\":")
                .signed());
        assertThat(errors(answer)).containsExactly("2 ");
    }

    @Test
    void refusesAConflictAndSaysWhere() {
        hook.answer(structured(purchase("1")).signed());
        Answer answer = hook.answer(batch(purchase("0"), purchase("1", Event.SOURCE, "11.00"), purchase("2"))
                .signed());
        assertRefused(answer, 409, "event-conflict");
        assertThat(errors(answer)).containsExactly("1 id");
        assertThat(hook.inbox.ids()).containsExactly("1");
    }

    @Test
    void takesAThousandEventsAndRefusesOneMore() {
        String[] thousand =
                IntStream.range(0, 1000).mapToObj(n -> purchase("e" + n)).toArray(String[]::new);
        String[] more =
                IntStream.range(0, 1001).mapToObj(n -> purchase("e" + n)).toArray(String[]::new);
        assertRefused(hook.answer(batch(more).signed()), 413, "content-too-large");
        assertCounts(hook.answer(batch(thousand).signed()), 1000, 0);
    }

    @Test
    void refusesWhileTooMuchWaits() {
        AtomicLong waiting = new AtomicLong(11);
        restart(RunningHook.with("max-backlog", "10").backlog(bound -> Math.min(bound, waiting.get())));
        Answer answer = hook.answer(structured(purchase("1")).signed());
        assertRefused(answer, 429, "too-many-requests");
        assertThat(answer.headers()).containsKey("Retry-After");
    }

    @Test
    void takesEventsWhileAsMuchWaitsAsMay() {
        restart(RunningHook.with("max-backlog", "10").backlog(bound -> Math.min(bound, 10)));
        assertCounts(hook.answer(structured(purchase("1")).signed()), 1, 0);
    }

    @Test
    void tellsNobodyWithoutASecretHowMuchWaits() {
        restart(RunningHook.with("max-backlog", "10").backlog(bound -> 11));
        assertRefused(hook.answer(structured(purchase("1")).request()), 401, "invalid-signature");
    }

    @Test
    void saysWhenTheDatabaseIsAway() {
        hook.inbox.before = MemoryInbox.failing(() -> new IllegalStateException("away: +5511987650001"));
        try (Logged logged = new Logged()) {
            Answer answer = hook.answer(structured(purchase("1")).signed());
            assertRefused(answer, 503, "unavailable");
            assertThat(answer.headers()).containsKey("Retry-After");
            assertThat(logged.lines()).hasSize(1).noneMatch(line -> line.contains("+55119"));
        }
    }

    @Test
    void saysTheSameWhereTheBacklogCannotBeAsked() {
        restart(RunningHook.with("max-backlog", "10").backlog(bound -> {
            throw new IllegalStateException("away");
        }));
        assertRefused(hook.answer(structured(purchase("1")).signed()), 503, "unavailable");
    }

    @Test
    void givesUpAfterATime() {
        restart(RunningHook.with("timeout", "PT0.2S").and("concurrency", "1"));
        AtomicBoolean first = new AtomicBoolean(true);
        hook.inbox.before = () -> {
            if (first.getAndSet(false)) {
                hangUntilGivenUp();
            }
        };
        assertRefused(hook.answer(structured(purchase("1")).signed()), 503, "unavailable");

        // On a busy machine one that does not hang may take as long, and is sent again then.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> hook.answer(structured(purchase("2")).signed()).status() == 202);
        assertThat(hook.inbox.ids()).containsExactly("2");
    }

    private static void hangUntilGivenUp() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException givenUp) {
            throw new IllegalStateException(givenUp);
        }
    }

    @Test
    void letsOnlySoManyWorkAtOnce() throws Exception {
        restart(RunningHook.with("concurrency", "2"));
        AtomicInteger working = new AtomicInteger();
        CountDownLatch gate = new CountDownLatch(1);
        hook.inbox.before = () -> {
            working.incrementAndGet();
            await().atMost(Duration.ofMinutes(1)).until(() -> gate.getCount() == 0);
        };
        List<Thread> senders = IntStream.range(0, 8)
                .mapToObj(n -> new Thread(
                        () -> hook.answer(structured(purchase("c" + n)).signed())))
                .toList();
        senders.forEach(Thread::start);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> senders.stream().allMatch(sender -> sender.getState() == Thread.State.TIMED_WAITING));
        await().atMost(Duration.ofMinutes(1)).during(Duration.ofMillis(100)).until(() -> working.get() == 2);
        gate.countDown();
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(hook.inbox.ids()).hasSize(8);
    }

    @Test
    void isSwitchedForEachType() {
        restart(RunningHook.with("purchase.completed.enabled", "false"));
        Answer answer = hook.answer(structured(purchase("1")).signed());
        assertRefused(answer, 400, "invalid-event");
        assertThat(errors(answer)).containsExactly("0 type");
        String custom = purchase("2").replace("purchase.completed", "shop.visited");
        assertCounts(hook.answer(structured(custom).signed()), 1, 0);
        restart(RunningHook.with("custom.enabled", "false"));
        assertRefused(hook.answer(structured(custom).signed()), 400, "invalid-event");
    }

    @Test
    void isReadByTheRoutesOfItsTypesAtTheirAddressesAndTakenInItsOrder() {
        restart(RunningHook.with("purchase.completed.uri", "direct:bought"));
        assertThat(hook.context
                        .getRoute("http-events-purchase-completed")
                        .getEndpoint()
                        .getEndpointUri())
                .isEqualTo("direct://bought");
        String visit = purchase("2").replace("purchase.completed", "shop.visited");
        assertCounts(hook.answer(batch(purchase("1"), visit, purchase("3")).signed()), 3, 0);
        assertThat(hook.inbox.ids()).containsExactly("1", "2", "3");
    }

    @Test
    void isNotThereWithoutSourcesOrSwitchedOff() {
        restart(RunningHook.withNothing());
        assertThat(hook.door()).isEmpty();
        restart(RunningHook.with("enabled", "false").and("sources[0].secrets[0]", "malformed"));
        assertThat(hook.door()).isEmpty();
    }

    @Test
    void refusesAWrongPropertyAtStart() {
        for (String property :
                List.of("enabled", "max-backlog", "timeout", "concurrency", "custom.enabled", "custom.uri")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RunningHook.with(property, "hardly").start())
                    .withMessageContaining("advantage-hub.hooks.http." + property);
        }
    }

    @Test
    void answersWhatNobodyThoughtOfWithoutDetails() throws Exception {
        AdviceWith.adviceWith(
                hook.context,
                HttpEventsRoute.ID,
                advice -> advice.weaveById("http-events-content").replace().process(exchange -> {
                    throw new IllegalStateException("a bug");
                }));
        Answer answer = hook.answer(structured(purchase("1")).signed());
        assertRefused(answer, 500, "internal-error");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("a bug");
    }

    @Test
    void isUnavailableOnceStopped() {
        hook.close();
        assertRefused(hook.answer(structured(purchase("1")).signed()), 503, "unavailable");
    }

    @Test
    void leavesNoThreadBehind() {
        hook.answer(structured(purchase("1")).signed());
        hook.close();
        // A pool is terminated an instant before its last thread is gone.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("advantage-hub-http-events")));
    }

    private void restart(RunningHook.Setup setup) {
        hook.close();
        hook = setup.start();
    }

    private static void assertCounts(Answer answer, int accepted, int duplicates) {
        assertThat(answer.status())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(202);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json");
        assertThat(json(answer)).hasToString("{\"accepted\":" + accepted + ",\"duplicates\":" + duplicates + "}");
    }

    private static void assertRefused(Answer answer, int status, String word) {
        JsonNode problem = json(answer);
        assertThat(answer.status()).as(problem.toString()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(problem.get("type").textValue()).isEqualTo(Problem.TYPE_BASE + word);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
    }

    private static List<String> errors(Answer answer) {
        return json(answer).get("errors").findParents("index").stream()
                .peek(error -> assertThat(error.get("message").textValue()).isNotBlank())
                .map(error ->
                        error.get("index").intValue() + " " + error.get("field").textValue())
                .toList();
    }
}
