package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;

class AdvantageHubTests {

    /** As Spring Boot publishes that the start failed: anything thrown then would hide why. */
    @Test
    void hearsAHostWhoseContextIsClosedWithoutAWord() {
        GenericApplicationContext host = new GenericApplicationContext();
        AdvantageHub hub = new AdvantageHub(host);
        PayloadApplicationEvent<String> event = new PayloadApplicationEvent<>(host, "failed");

        assertThatCode(() -> hub.onApplicationEvent(event)).doesNotThrowAnyException();
        host.refresh();
        host.close();
        assertThatCode(() -> hub.onApplicationEvent(event)).doesNotThrowAnyException();
    }
}
