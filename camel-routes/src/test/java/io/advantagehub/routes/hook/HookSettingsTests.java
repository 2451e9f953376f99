package io.advantagehub.routes.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.advantagehub.api.event.EventType;
import io.advantagehub.routes.property.EdgeProperties;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookSettingsTests {

    @Test
    void allTypesAreOnAndAddressedByTheirName() {
        HookSettings settings = settings(Map.of());
        assertThat(settings.addresses()).hasSize(14);
        assertThat(settings.addresses().get(EventType.DISTRIBUTOR_SIGNED_UP))
                .isEqualTo("direct:advantage-hub.spring-events.distributor.signed-up");
        assertThat(settings.source()).isEqualTo("/host");
        assertThat(settings.onFailure()).isEqualTo(OnFailure.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "enabled, maybe",
        "purchase.completed.enabled, yes",
        "purchase.completed.uri, seda:later",
        "purchase.completed.uri, kafka:events",
        "purchase.completed.uri, direct:",
        "purchase.completed.uri, direct:a?block=true",
        "purchase.completed.uri, direct:advantage-hub.spring-events",
        "purchase.refunded.uri, direct:advantage-hub.spring-events.purchase.completed",
        "on-failure, ignore",
        "source, a b"
    })
    void aWrongPropertyIsNamedAndItsValueIsNot(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of(name, value)))
                .withMessageStartingWith("advantage-hub.hooks.spring-events." + name + " must be ");
    }

    @Test
    void theAddressOfATypeThatIsOffDoesNotMatter() {
        assertThat(settings(Map.of("custom.enabled", "false", "custom.uri", "seda:later"))
                        .addresses())
                .hasSize(13);
    }

    private static HookSettings settings(Map<String, String> properties) {
        return HookSettings.of(
                new EdgeProperties(HookSettings.PREFIX, name -> Optional.ofNullable(properties.get(name))));
    }
}
