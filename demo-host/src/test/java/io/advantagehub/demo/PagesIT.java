package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void showAFormAgainWithWhatIsWrongAndWhatWasRight() {
        HttpResponse<String> answer = demo.visitor()
                .basic("host", "demo")
                .speaking("en")
                .post("/register", Map.of("login", "ana", "displayName", "<b>Eve</b>", "phone", "123"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("This login is taken.", "Write + and 8 to 15 digits.", "value=\"&lt;b&gt;Eve&lt;/b&gt;\"");
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
