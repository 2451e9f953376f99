package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Member;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;

/** Whoever runs the host sees by its own actuator how the plugin is doing. */
@InTheDemo
@AutoConfigureObservability(tracing = false)
class ActuatorIT {
    private final Demo demo;

    ActuatorIT(Demo demo) {
        this.demo = demo;
    }

    @Test
    void tellsTheHealthOfDatabaseEventsAndSmsRoute() {
        JsonNode hub = Demo.json(demo.visitor().get("/actuator/health")).at("/components/advantageHub");

        assertThat(hub.get("status").asText()).isEqualTo("UP");
        assertThat(hub.at("/details/database").asText()).isEqualTo("UP");
        assertThat(hub.at("/details/events/status").asText()).isEqualTo("UP");
        assertThat(hub.at("/details/events/backlog").isNumber()).isTrue();
        assertThat(hub.at("/details/sms/status").asText()).isEqualTo("UP");
        assertThat(hub.at("/details/sms/routes")).isNotEmpty();
    }

    @Test
    void countsWhatIsTakenUp() {
        Member member = demo.newcomer().register();
        member.paysActivity();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            HttpResponse<String> metrics = demo.as("operator").get("/actuator/prometheus");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body())
                    .contains("advantage_hub_inbox_backlog ", "advantage_hub_inbox_oldest_seconds ")
                    .contains("advantage_hub_inbox_lag_seconds ", "advantage_hub_inbox_batch_size ")
                    .contains("advantage_hub_inbox_dead_letters ", "advantage_hub_inbox_batches_total ")
                    .containsPattern("(?m)^advantage_hub_inbox_events_total [1-9]");
        });
    }
}
