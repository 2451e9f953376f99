package io.advantagehub.routes.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsProvidersTests {

    @ParameterizedTest
    @ValueSource(strings = {"memory", "log"})
    void leavesThePluginsOwnToThePlugin(String type) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext(false)) {
            SmsProviders providers = RunningProviders.providers(Map.of("main", Map.of("type", type)));
            providers.addRoutesTo(context);
            assertThat(context.getRouteDefinitions()).isEmpty();
            assertThat(providers.gateways(context)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smpp", "twilio", "infobip", "vonage", "smsc-ru", "zenvia", "kannel", "jasmin"})
    void saysWhichTypeIsNotAvailableYet(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunningProviders.providers(Map.of("main", Map.of("type", type))))
                .withMessage("advantage-hub.sms.providers.main.type must be memory, log or http: " + type
                        + " is not available yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP", "smtp"})
    void namesTheTypesThereAre(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunningProviders.providers(Map.of("main", Map.of("type", type))))
                .withMessage("advantage-hub.sms.providers.main.type must be one of memory | log | smpp | twilio"
                        + " | infobip | vonage | smsc-ru | zenvia | kannel | jasmin | http");
    }

    @ParameterizedTest
    @CsvSource({
        "base-url, ''",
        "base-url, gateway",
        "base-url, ftp://gateway",
        "base-url, http://",
        "base-url, http://secret:secret@gateway/",
        "base-url, http://gateway/?key=secret",
        "base-url, http://gateway/#secret",
        "base-url, http://gate way",
        "username, secret",
        "window, 0",
        "window, 21",
        "window, secret",
        "connect-timeout, secret",
        "response-timeout, PT0S"
    })
    void namesAWrongSettingAndShowsNoValue(String name, String value) {
        Map<String, String> settings = new HashMap<>(Map.of("type", "http", "base-url", "http://gateway/sms"));
        settings.put(name, value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunningProviders.providers(Map.of("main", settings)))
                .withMessageStartingWith("advantage-hub.sms.providers.main." + name + " must be ")
                .withMessageNotContaining("secret");
    }

    @Test
    void refusesTwoLoginsAtOnce() {
        Map<String, String> settings =
                Map.of("type", "http", "base-url", "http://gateway", "token", "t", "username", "u", "password", "p");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunningProviders.providers(Map.of("main", settings)))
                .withMessageStartingWith("advantage-hub.sms.providers.main.token must be absent");
    }

    @Test
    void readsNamesAsEnvironmentVariablesHaveThem() throws Exception {
        Map<String, String> settings = Map.of("TYPE", "http", "BASEURL", "http://gateway", "connectTimeout", "PT1S");
        try (RunningProviders running = new RunningProviders(settings)) {
            assertThat(running.context.getRoute("sms-http-main")).isNotNull();
        }
    }

    @Test
    void refusesANameThatIsNoAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunningProviders.providers(
                        Map.of("a b", Map.of("type", "http", "base-url", "http://gateway"))));
    }
}
