package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheDemo
class SecurityIT {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String API = "/advantage-hub/api/v1";

    private final Demo demo;

    SecurityIT(Demo demo) {
        this.demo = demo;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/shop", "/login", "/register", "/demo/phones", "/demo/clock", "/actuator/health"})
    void someIsOpenToAnybody(String path) {
        assertThat(demo.visitor().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/admin", "/admin/settings", "/shop/orders"})
    void visitorsAreLedToTheForm(String path) {
        HttpResponse<String> answer = demo.visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/me/balances", "/admin/settings", "/operator/sms/tariffs", "/operations", "/nothing-there"})
    void programsAreToldAProblemAndNeverLedAway(String path) {
        HttpResponse<String> answer = demo.visitor().with("Accept", "text/html").get(API + path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Demo.json(answer).get("type").asText()).endsWith("unauthenticated");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aWrongPasswordIsAProblemTooWhereverItIsSent() {
        assertThat(demo.visitor().basic("ana", "wrong").get("/my").statusCode()).isEqualTo(401);
        assertThat(demo.visitor()
                        .basic("ana", "wrong")
                        .get(API + "/me/balances")
                        .statusCode())
                .isEqualTo(401);
        assertThat(demo.visitor().basic("Ana", "demo").get("/my").statusCode()).isEqualTo(401);
        assertThat(demo.visitor().basic("Анна", "demo").get("/my").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "ana,/my,200",
        "ana,/admin,403",
        "ana,/admin/reviews,403",
        "ana,/my/security,200",
        "admin,/my/security,403",
        "admin,/admin/reviews,200",
        "admin,/admin,200",
        "admin2,/admin/settings,200",
        "admin,/my,403",
        "operator,/admin,403",
        "host,/my,403",
        "host,/admin,403",
        "ana," + API + "/admin/settings,403",
        "admin," + API + "/operator/sms/tariffs,403",
        "host," + API + "/me/balances,403",
        "ana," + API + "/operations,403"
    })
    void aRoleOpensItsOwnDoorsOnly(String login, String path, int status) {
        HttpResponse<String> answer = demo.as(login).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403 && path.startsWith(API)) {
            assertThat(Demo.json(answer).get("type").asText()).endsWith("forbidden");
        }
    }

    @Test
    void aFormWantsItsTokenAndHttpBasicNone() {
        HttpResponse<String> form = demo.visitor().get("/login");
        String cookie = cookie(form);
        HttpResponse<String> login = demo.visitor()
                .with("Cookie", cookie)
                .post("/login", Map.of("username", "ana", "password", "demo", "_csrf", token(form)));
        assertThat(login.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
        String session = cookie(login);

        assertThat(demo.visitor()
                        .with("Cookie", session)
                        .post("/my/activity", Map.of())
                        .statusCode())
                .isEqualTo(403);
        String token = token(demo.visitor().with("Cookie", session).get("/my"));
        assertThat(demo.visitor()
                        .with("Cookie", session)
                        .post("/my/activity", Map.of("_csrf", token))
                        .statusCode())
                .isEqualTo(302);
        demo.newcomer().register().paysActivity();
    }

    @Test
    void aNewMemberCanLogIn() {
        assertThat(demo.newcomer().named("Dora Lima").register().page()).contains("Dora Lima");
    }

    @ParameterizedTest
    @CsvSource({"instance,gold", "car,basic"})
    void whatIsNotSoldCannotBeBought(String product, String plan) {
        assertThat(demo.as("ana")
                        .post("/shop/orders", Map.of("product", product, "plan", plan))
                        .statusCode())
                .isEqualTo(400);
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }
}
