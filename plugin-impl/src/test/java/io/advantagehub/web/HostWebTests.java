package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.advantagehub.api.edge.HttpDoor.Answer;
import io.advantagehub.api.edge.HttpDoor.Request;
import io.advantagehub.api.spi.CallerIdentity;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What is before the host's security, what is behind it, and that neither is the host's to change. */
class HostWebTests {
    private static final String EVENTS = "/advantage-hub/api/v1/events";
    private static final String THINGS = "/advantage-hub/api/v1/things";

    @AutoClose
    private static final WebHost host = WebHost.start();

    private final BlockingQueue<Request> asked = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() {
        open(host);
    }

    @Test
    void letsThroughWhatBringsItsOwnProofAsItCame() {
        byte[] body = "{ \"n\": 1.0 }\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = host.send(host.to(EVENTS + "?x=1")
                .header("Webhook-Id", "a")
                .header("webhook-signature", "b")
                .header("webhook-signature", "c")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("ok");
        Request request = asked.remove();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/api/v1/events");
        assertThat(request.body()).isEqualTo(body);
        assertThat(request.header("webhook-id")).containsExactly("a");
        assertThat(request.header("webhook-signature")).containsExactly("b", "c");
    }

    @Test
    void hasPlacesBelowWhichEveryPathIsADoors() {
        assertThat(host.send(host.to("/advantage-hub/sms/acme/receipts")).statusCode())
                .isEqualTo(202);
        assertThat(asked.remove().path()).isEqualTo("/sms/acme/receipts");
        assertProblem(host.send(host.to("/advantage-hub/r/abc")), 404, "not-found");
    }

    @Test
    void leavesTheHostsPagesAsTheyWere() {
        assertThat(host.send(host.to("/page")).statusCode()).isEqualTo(401);
        HttpResponse<String> page = host.send(host.loggedInTo("/page"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("{\"on_the_door\":\"open\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                THINGS,
                "/advantage-hub/api/v1/me",
                "/advantage-hub/",
                "/advantage-hub",
                EVENTS + "/",
                EVENTS + "/x",
                "/advantage-hub/api/v1/EVENTS",
                "/advantage-hub/api/v1/sms/x",
                "/advantage-hub/smsx"
            })
    void keepsEverythingElseBehindTheHostsSecurity(String path) {
        assertThat(host.send(host.to(path)).statusCode()).isEqualTo(401);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/advantage-hub/sms/../api/v1/things",
                "/advantage-hub/sms/..;/api/v1/things",
                "/advantage-hub/sms/%2e%2e/api/v1/things",
                "/advantage-hub/sms;x/../api/v1/things",
                "/advantage-hub/api/v1/events/../things",
                "/advantage-hub/api/v1/events;/../things",
                "/advantage-hub/sms/x/../../../page"
            })
    void cannotBeWalkedAround(String path) {
        String answer =
                Wire.to(host.port()).exchange("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("itsName", "on_the_door");
    }

    @Test
    void answersByItsOwnControllersInItsOwnJson() {
        HttpResponse<String> answer = host.send(host.loggedInTo(THINGS));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"itsName\":\"thing\"}");
    }

    @Test
    void knowsNoControllerOfTheHosts() {
        assertProblem(host.send(host.loggedInTo("/advantage-hub/page")), 404, "not-found");
    }

    @Test
    void wordsEveryFailureItself() {
        assertProblem(host.send(host.loggedInTo("/advantage-hub/api/v1/nothing")), 404, "not-found");
        assertProblem(host.send(host.loggedInTo(THINGS + "/bug")), 500, "internal-error");
        assertProblem(host.send(host.loggedInTo(THINGS + "/number?n=x")), 400, "invalid-request");
        assertProblem(host.send(host.loggedInTo(THINGS + "/number")), 400, "invalid-request");
        assertProblem(host.send(host.loggedInTo(THINGS).header("Accept", "image/png")), 406, "not-acceptable");
        HttpResponse<String> wrongMethod = host.send(host.loggedInTo(THINGS + "/post"));
        assertProblem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.body()).contains("This is asked by POST.");
        assertThat(wrongMethod.headers().firstValue("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("POST"));
    }

    @Test
    void saysWhichMediaTypesItWouldTake() {
        assertThat(host.send(host.loggedInTo(THINGS).header("Accept", "image/png"))
                        .body())
                .contains("\"Accept must allow application/json.\"");
    }

    @ParameterizedTest
    @CsvSource({
        "noon, 'must be a time of RFC 3339, as in 2026-01-31T12:00:00Z'",
        "2026-01-31, 'must be a time of RFC 3339, as in 2026-01-31T12:00:00Z'",
        "0001-01-01T00:00:00Z, must lie in the years 1000 to 9999"
    })
    void saysHowATimeIsWritten(String at, String message) {
        HttpResponse<String> answer = host.send(host.loggedInTo(THINGS + "/at?at=" + at));
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("{\"field\":\"at\",\"message\":\"" + message + "\"}");
    }

    /** The host's firewall speaks up where a header is read, which is long after it has let the request in. */
    @Test
    void callsAHeaderThatTheHostsFirewallRefusesTheCallersFault() {
        String answer = Wire.to(host.port())
                .exchange("GET " + THINGS + " HTTP/1.1\r\nHost: x\r\nAuthorization: Basic aG9zdDpzZWNyZXQ=\r\n"
                        + "Accept: \u0087\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("problem:invalid-request", "visible ASCII");
    }

    /** Whoever may ask at all may ask for nonsense, and as often as they like. */
    @Test
    void leavesNoLineInTheHostsLogOfRequestsThatAreTheCallersFault() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        all.addAppender(log);
        try {
            host.send(host.loggedInTo("/advantage-hub/api/v1/nothing"));
            host.send(host.loggedInTo("/advantage-hub/nothing").POST(BodyPublishers.ofString("x")));
            host.send(host.loggedInTo(THINGS + "/number?n=x"));
            host.send(host.loggedInTo(THINGS + "/post"));
            host.send(host.loggedInTo(THINGS + "/post")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{")));
            host.send(host.loggedInTo(THINGS).header("Accept", "image/png"));
        } finally {
            all.detachAppender(log);
        }
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    @Test
    void isUnavailableWhileThePluginDoesNotRun() {
        host.gate().close();
        for (String path : List.of(EVENTS, THINGS, "/advantage-hub/sms/x")) {
            HttpResponse<String> answer = host.send(host.loggedInTo(path));
            assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        open();
        assertThat(host.send(host.loggedInTo(THINGS)).statusCode()).isEqualTo(200);
    }

    @Test
    void standsBelowTheHostsContextPath() {
        try (WebHost shop = WebHost.start("--server.servlet.context-path=/shop")) {
            open(shop);
            assertThat(shop.send(shop.to("/shop" + EVENTS)).statusCode()).isEqualTo(202);
            assertThat(asked.remove().path()).isEqualTo("/api/v1/events");
            assertThat(shop.send(shop.loggedInTo("/shop" + THINGS)).statusCode())
                    .isEqualTo(200);
        }
    }

    private void open(WebHost of) {
        of.gate()
                .open(
                        Map.of("/api/v1/events", this::answer, "/sms/", this::answer),
                        List.of(new Things()),
                        new CallerIdentity() {});
    }

    private Answer answer(Request request) {
        asked.add(request);
        return new Answer(202, Map.of("Content-Type", "text/plain"), new byte[] {'o', 'k'});
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String word) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:advantage-hub:problem:" + word + "\"", "\"status\":" + status)
                .doesNotContain("a bug", "host's own words");
    }
}
