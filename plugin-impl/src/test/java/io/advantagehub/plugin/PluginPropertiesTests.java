package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.advantagehub.plugin.PluginProperties.Hardening;
import io.advantagehub.plugin.PluginProperties.Workers;
import io.advantagehub.settings.Mode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the wiring reads of the host's configuration, written in any of Spring Boot's ways. */
class PluginPropertiesTests {
    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void haveDefaults() {
        PluginProperties properties = PluginProperties.of(environment);

        assertThat(properties.mode()).isEqualTo(Mode.LIVE);
        assertThat(properties.workers()).isEqualTo(Workers.AUTO);
        assertThat(properties.hasWorkers()).isTrue();
        assertThat(properties.production()).isFalse();
        assertThat(properties.ledger().hardening()).isEqualTo(Hardening.APPLY);
        assertThat(properties.sms().providers()).isEmpty();
        assertThat(properties.datasourceBean()).isNull();
    }

    @Test
    void haveNoWorkersInAReplay() {
        given(Map.of("advantage-hub.mode", "replay"));

        assertThat(PluginProperties.of(environment).hasWorkers()).isFalse();
    }

    @Test
    void keepWhatAProviderIsToldByItsName() {
        given(Map.of(
                "advantage-hub.sms.providers.main.type", "http",
                "advantage-hub.sms.providers.main.base-url", "http://localhost",
                "advantage-hub.sms.providers.main.prefixes[0]", "+55",
                "advantage-hub.sms.providers.spare.type", "log"));

        assertThat(PluginProperties.of(environment).sms().providers())
                .containsEntry("main", Map.of("type", "http", "base-url", "http://localhost", "prefixes[0]", "+55"))
                .containsEntry("spare", Map.of("type", "log"));
    }

    @Test
    void giveVariablesOfTheEnvironmentTheirHyphensBack() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "ADVANTAGEHUB_SMS_PROVIDERS_MAIN_BASEURL", "http://localhost",
                                "ADVANTAGEHUB_LEDGER_HARDENING", "accept-missing")));
        ConfigurationPropertySources.attach(environment);

        PluginProperties properties = PluginProperties.of(environment);
        assertThat(properties.sms().providers()).containsEntry("main", Map.of("base-url", "http://localhost"));
        assertThat(properties.ledger().hardening()).isEqualTo(Hardening.ACCEPT_MISSING);
    }

    @Test
    void nameTheOneThatMakesNoSense() {
        given(Map.of("advantage-hub.workers", "lazy"));

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PluginProperties.of(environment))
                .withMessageContaining("advantage-hub.workers must be auto or manual; it is lazy");
    }

    private void given(Map<String, Object> properties) {
        environment.getPropertySources().addFirst(new MapPropertySource("host", properties));
    }
}
