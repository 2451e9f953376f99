package io.advantagehub.web;

import static io.advantagehub.web.Answered.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets to a controller, and what is answered to those who ask it wrongly. */
class CallersTests {
    private static final String API = "/advantage-hub/api/v1";
    /** With Boot's default security, and without any. */
    @AutoClose
    private static final WebHost host =
            WebHost.start("--spring.security.user.name=ana", "--spring.security.user.roles=DISTRIBUTOR,OPERATOR");

    @AutoClose
    private static final WebHost bare = WebHost.withoutSecurity();

    @BeforeEach
    void open() {
        open(host, new CallerIdentity() {});
    }

    @AfterEach
    void close() {
        host.gate().close();
        bare.gate().close();
    }

    @Test
    void isWhoeverLoggedInTheHostsWay() {
        HttpResponse<String> me = get("/me/id");
        assertThat(me.body()).isEqualTo("\"ana\"");
        assertThat(me.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("/operator/id").body()).isEqualTo("{\"id\":\"ana\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/operations/id", "/quotes", "/redemptions", "/admin?x=/me/id"})
    void isKeptFromWhatIsForOthers(String path) {
        assertProblem(get(path), 403, "forbidden");
    }

    @Test
    void needsNoRoleWhereAPathHasNone() {
        assertThat(get("/meadow").body()).isEqualTo("\"open\"");
    }

    @Test
    void isNobodyWhereTheHostHasNoSecurity() {
        open(bare, new CallerIdentity() {});
        for (String path : List.of("/me/id", "/admin", "/operator/id", "/operations/id", "/quotes")) {
            assertProblem(bare.send(bare.to(API + path)), 401, "unauthenticated");
        }
        assertThat(bare.send(bare.to(API + "/meadow")).statusCode()).isEqualTo(200);
    }

    @Test
    void isWhomTheHostsOwnIdentitySays() {
        open(host, new CallerIdentity() {
            @Override
            public Optional<Caller> caller(Login login) {
                return Optional.of(new Caller(login.user().orElseThrow() + "-1", Set.of(Role.ADMINISTRATOR)));
            }
        });
        assertThat(get("/admin").body()).isEqualTo("{\"id\":\"ana-1\"}");
        assertProblem(get("/me/id"), 403, "forbidden");
    }

    @Test
    void isNoDistributorByANameThatIsNoId() {
        open(host, new CallerIdentity() {
            @Override
            public Optional<Caller> caller(Login login) {
                return Optional.of(new Caller("ana maria", Set.of(Role.values())));
            }
        });
        assertProblem(get("/me/id"), 403, "forbidden");
        assertThat(get("/admin").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /me/page?limit=0       | limit
            /me/page?limit=201     | limit
            /me/page?limit=x       | limit
            /me/page?limit=        | limit
            /me/page?cursor=       | cursor
            /me/at                 | at
            /me/at?at=             | at
            /me/at?at=yesterday    | at
            /me/at?at=2026-01-31   | at
            /me/at?at=+999999-01-01T00:00:00Z | at
            /me/who?who=           | who
            /me/who?who=a%20b      | who
            /me/role?role=KING     | role
            """)
    void isToldWhichParameterIsWrong(String path, String parameter) {
        HttpResponse<String> answer = get(path);
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("\"errors\":[{\"field\":\"" + parameter + "\",\"message\":\"");
    }

    @Test
    void readsTimesWithAnyOffsetAndWritesThemInUtc() {
        assertThat(get("/me/at?at=2026-01-31T12:00:00.1234567%2B03:00").body())
                .isEqualTo("{\"at\":\"2026-01-31T09:00:00.123456Z\"}");
        assertThat(get("/me/page?limit=200&cursor=c").body()).isEqualTo("{\"items\":[\"200\"],\"nextCursor\":\"c\"}");
        assertThat(get("/me/page").body()).isEqualTo("{\"items\":[\"50\"],\"nextCursor\":null}");
    }

    @Test
    void findsNothingByAnIdThatCanBeNone() {
        assertProblem(get("/me/things/x"), 404, "not-found");
        assertProblem(get("/me/things/0190163d-8694-739b-aea5-966c26f8ad90"), 404, "not-found");
    }

    @Test
    void isAnsweredInTheContractsJson() {
        String wish = "{\"amount\":{\"value\":\"12.34\",\"currency\":\"BRL\"},\"note\":null,\"to\":[\"bia\"]}";
        assertThat(post(wish).body()).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [                                                     | body
            {"amount":{"value":"12.34","currency":"BRL"}} {}      | body
            null                                                  | body
            []                                                    | body
            {}                                                    | amount
            {"amount":null,"amont":1}                             | amont
            {"amount":12.34}                                      | amount
            {"amount":{"value":12.34,"currency":"BRL"}}           | amount.value
            {"amount":{"value":"12.3","currency":"BRL"}}          | amount.value
            {"amount":{"value":"12.34","currency":"XXX"}}         | amount.currency
            {"amount":{"value":"12.34"}}                          | amount.currency
            {"amount":{"value":"1.00","currency":"BRL"},"note":1} | note
            {"amount":{"value":"1.00","currency":"BRL"},"to":["bia", "a b"]} | to[1]
            """)
    void isToldWhichFieldOfTheBodyIsWrong(String body, String field) {
        HttpResponse<String> answer = post(body);
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body()).contains("\"errors\":[{\"field\":\"" + field + "\",\"message\":\"");
    }

    @Test
    void isNotReadForEver() {
        assertProblem(post("{\"note\":\"" + "x".repeat(2 << 20) + "\"}"), 413, "content-too-large");
    }

    @Test
    void isToldToComeBackWhereTheDatabaseIsAway() {
        HttpResponse<String> answer = get("/me/away");
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void open(WebHost at, CallerIdentity identity) {
        at.gate().open(Map.of(), List.of(new Asked()), identity);
    }

    private HttpResponse<String> get(String path) {
        return host.send(host.loggedInTo(API + path, "ana"));
    }

    private HttpResponse<String> post(String body) {
        open(bare, new CallerIdentity() {
            @Override
            public Optional<Caller> caller(Login login) {
                return Optional.of(new Caller("ana", Set.of(Role.DISTRIBUTOR)));
            }
        });
        return bare.send(bare.to(API + "/me/wishes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
