package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may send, as a host's operator says it. */
class SourcesConfiguredIT {

    @Test
    void mayStandInTheEnvironment() {
        try (EventsHost host = EventsHost.startBy(Map.of(
                "ADVANTAGEHUB_HOOKS_HTTP_SOURCES_0_SOURCE", EventsHost.SOURCE,
                "ADVANTAGEHUB_HOOKS_HTTP_SOURCES_0_SECRETS_0", EventsHost.SECRET,
                "ADVANTAGEHUB_HOOKS_HTTP_TIMEOUT", "PT1M"))) {
            assertThat(host.send(SignedRequest.one(Events.purchase("1"))).statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void areNotThereByDefault() {
        try (EventsHost host = EventsHost.startBy(Map.of())) {
            assertThat(host.send(SignedRequest.one(Events.purchase("1"))).statusCode())
                    .isEqualTo(404);
            assertThat(host.get("/page").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void stopTheStartByNameWhereASecretIsMalformed() {
        assertThatThrownBy(() -> EventsHost.start("sources[0].secrets[1]=hunter2hunter2"))
                .hasStackTraceContaining("advantage-hub.hooks.http.sources[0].secrets[1] must be whsec_")
                .satisfies(refused -> {
                    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage())).doesNotContain("hunter2");
                    }
                });
    }
}
