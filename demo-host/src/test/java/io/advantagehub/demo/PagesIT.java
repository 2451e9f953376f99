package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Member;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheDemo
class PagesIT {
    private final Demo demo;

    PagesIT(Demo demo) {
        this.demo = demo;
    }

    @ParameterizedTest
    @CsvSource({
        "/,pt-BR,Nuvem que floresce", "/,ru,Облако", "/,en,The cloud that blooms",
        "/shop,pt-BR,Redirecionadores inteligentes", "/shop,ru,Умные редиректоры", "/shop,en,Smart redirectors",
        "/register,pt-BR,Quem indicou", "/register,ru,Кто пригласил", "/register,en,Sponsor",
        "/login,pt,Senha", "/login,ru-RU,Пароль", "/login,fr,Senha",
        "/demo/phones,pt-BR,Ana Souza", "/demo/phones,ru,Телефоны", "/demo/phones,en,The clock of Advantage Hub"
    })
    void speakTheVisitorsLanguage(String path, String language, String text) {
        HttpResponse<String> answer = demo.visitor().speaking(language).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(text).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @CsvSource({"ana,Olá", "bruno,Здравствуйте", "carla,Hello"})
    void speakTheOwnLanguageOfWhoIsLoggedIn(String login, String greeting) {
        assertThat(demo.as(login).speaking("fr").get("/my").body()).contains(greeting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ana   | /admin          | 403 | pt-BR | Não com este acesso
            bruno | /admin          | 403 | ru    | С этим входом нельзя
            carla | /admin/settings | 403 | en    | Not with this login
            ana   | /nowhere        | 404 | pt-BR | Não há nada aqui
            bruno | /nowhere        | 404 | ru    | Здесь ничего нет
            carla | /nowhere        | 404 | en    | There is nothing here
            carla | /error          | 404 | en    | There is nothing here
            carla | /demo/phones?phone=x | 400 | en | That did not work
            """)
    void sayWhatIsWrongInThePersonsLanguage(String login, String path, int status, String language, String text) {
        HttpResponse<String> answer = demo.as(login).with("Accept", "text/html").get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body())
                .contains(text, "lang=\"" + language + "\"")
                .doesNotContain("999", "None", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/shop/orders,product,car,ana,400",
        "/shop/orders,quantity,many,ana,400",
        "/admin/activity/paid,days,soon,admin,400",
        "/login,username,ana,,403"
    })
    void answerANonsensicalFormWithAPage(String path, String field, String value, String login, int status) {
        HttpResponse<String> answer = (login == null ? demo.visitor() : demo.as(login))
                .with("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .post(path, Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @CsvSource({"/demo/phones/x,400", "/demo/nothing,404", "/advantage-hub/api/v1/admin/settings,403"})
    void giveProgramsAProblemWhateverTheyAccept(String path, int status) {
        HttpResponse<String> answer = demo.as("ana").with("Accept", "text/html").get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,pt-BR", "ru-RU,ru", "en-GB,en"})
    void offerNewcomersMessagesInTheLanguageTheyRead(String visitors, String preselected) {
        assertThat(demo.visitor().speaking(visitors).get("/register").body())
                .containsPattern("<option value=\"" + preselected + "\"[^>]* selected=");
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR,deve ser,um número inteiro de",
        "ru,здесь должно быть,целое число от",
        "en,must be,a whole number from"
    })
    void sayWhatASettingMayBeInTheAdministratorsLanguage(String language, String fault, String bound) {
        assertThat(demo.as("admin").speaking(language).get("/admin/settings").body())
                .contains(bound);
        HttpResponse<String> refused =
                demo.as("admin").speaking(language).post("/admin/settings/plugin", Map.of("otp.code-length", "many"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(fault);
    }

    @Test
    void speakTheLanguageChosenByHandBeforeAll() {
        HttpResponse<String> choice = demo.visitor().get("/language?to=ru&back=/shop");

        assertThat(choice.statusCode()).isEqualTo(303);
        assertThat(choice.headers().firstValue("Location")).hasValue("/shop");
        String cookie = choice.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        assertThat(demo.as("ana").with("Cookie", cookie).get("/my").body()).contains("Здравствуйте");
    }

    @Test
    void leadNowhereElseAfterAChoiceOfLanguage() {
        assertThat(demo.visitor()
                        .get("/language?to=ru&back=//elsewhere.example/")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void showTheAdministratorOrdersAndPeople() {
        String page = demo.as("admin").speaking("en").get("/admin").body();

        assertThat(page).contains("Credit a bonus", "Ana Souza", "Bruno Petrov", "America/New_York");
    }

    @Test
    void tellTheAdministratorWhyARefundCannotBeMade() {
        Member buyer = demo.newcomer().register();
        buyer.buys("pipeline", "basic");
        String order = demo.as("admin").get("/admin").body().replaceFirst("(?s).*?/admin/orders/(\\d+)/refund.*", "$1");

        assertThat(refund(order, "ten")).contains("Write an amount such as 25.00");
        assertThat(refund(order, "-1")).contains("Write an amount such as 25.00");
        assertThat(refund("999999999", "1.00")).contains("There is no order 999999999.");
        assertThat(refund(order, "9999.00"))
                .containsPattern("Of order " + order + " only R\\$[0-9.]+ is left to refund\\.");
        assertThat(refund(order, "")).contains("Refunded.");
        assertThat(refund(order, "")).contains("Order " + order + " has been refunded wholly.");
    }

    private String refund(String order, String amount) {
        return new Member(demo, "admin", "")
                .sends("/admin/orders/" + order + "/refund", Map.of("amount", amount))
                .body();
    }

    @Test
    void showAFormAgainWithWhatIsWrongAndWhatWasRight() {
        HttpResponse<String> answer = demo.visitor()
                .basic("host", "demo")
                .speaking("en")
                .post("/register", Map.of("login", "ana", "displayName", "<b>Eve</b>", "phone", "123"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("This login is taken.", "Write + and 8 to 15 digits.", "value=\"&lt;b&gt;Eve&lt;/b&gt;\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null"})
    void sayToAProgramWhatABodyMustBe(String body) {
        HttpResponse<String> answer = demo.visitor().postJson("/demo/clock", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Demo.json(answer).get("detail").asText()).isEqualTo("The body must be a JSON object.");
    }

    @Test
    void sendNothingFromElsewhere() {
        for (String path : new String[] {"/", "/shop", "/demo/phones", "/login"}) {
            assertThat(demo.visitor().get(path).body()).doesNotContain("https://", "http://");
        }
        assertThat(demo.visitor().get("/css/shop.css").body()).doesNotContain("url(", "@import");
    }

    @Test
    void renameTheShop() {
        assertThat(demo.as("admin")
                        .post("/admin/settings/shop", Map.of("name", "Loja & Cia"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(demo.visitor().get("/").body()).contains("Loja &amp; Cia");

        demo.as("admin").post("/admin/settings/shop", Map.of("name", "Ipê Cloud"));
        assertThat(demo.visitor().get("/").body()).contains("Ipê Cloud");
    }
}
