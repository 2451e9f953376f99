package io.advantagehub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.edge.Edge;
import io.advantagehub.api.edge.EdgePorts;
import io.advantagehub.api.edge.EdgeServices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class CamelEdgeTests {

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(Edge.class)).hasExactlyElementsOfTypes(CamelEdge.class);
    }

    @Test
    void startsStopsAndStartsAgainWithoutLeavingThreads() {
        CamelEdge edge = new CamelEdge();
        for (int i = 0; i < 3; i++) {
            edge.start(services(Map.of()));
            assertThat(edge.camel())
                    .hasValueSatisfying(camel -> assertThat(camel.getName()).isEqualTo("advantage-hub"));
            edge.stop();
            assertThat(edge.camel()).isEmpty();
        }
        edge.stop();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.contains("advantage-hub")));
    }

    @Test
    void leavesAnotherCamelContextAlone() throws Exception {
        try (CamelContext hosts = new DefaultCamelContext()) {
            hosts.start();
            CamelEdge edge = new CamelEdge();
            edge.start(services(Map.of()));
            assertThat(hosts.getRoutes()).isEmpty();
            edge.stop();
            assertThat(hosts.isStarted()).isTrue();
        }
    }

    @Test
    void aWrongPropertyIsNamedAndNothingIsStarted() {
        CamelEdge edge = new CamelEdge();
        String name = "advantage-hub.hooks.spring-events.on-failure";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edge.start(services(Map.of(name, "?"))))
                .withMessage(name + " must be fail or park-after-commit");
        assertThat(edge.camel()).isEmpty();
    }

    @Test
    void twoHooksAtOneAddressAreRefused() {
        CamelEdge edge = new CamelEdge();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edge.start(services(Map.of(
                        "advantage-hub.hooks.http.sources[0].source", "shop",
                        "advantage-hub.hooks.http.sources[0].secrets[0]", "whsec_c2VjcmV0",
                        "advantage-hub.hooks.http.custom.uri", "direct:advantage-hub.spring-events.custom"))))
                .withMessageContaining("http-events-custom");
        assertThat(edge.camel()).isEmpty();
    }

    @Test
    void takesWhateverTheHostPublishes() {
        CamelEdge edge = new CamelEdge();
        EdgePorts ports = edge.start(services(Map.of()));
        ports.hostEvents().accept("nobody knows this");
        assertThat(ports.smsGateways()).isEmpty();
        edge.stop();
    }

    @Test
    void hasARouteForEachTypeOfTheContractAndEachProvider() {
        assertThat(RouteTable.all())
                .hasSize(31)
                .containsEntry("sms-http-main", "direct:advantage-hub.sms.main")
                .containsEntry("spring-events", "direct:advantage-hub.spring-events")
                .containsEntry("http-events", "direct:advantage-hub.http-events")
                .containsEntry("http-events-purchase-completed", "direct:advantage-hub.http-events.purchase.completed")
                .containsEntry("spring-events-payout-failed", "direct:advantage-hub.spring-events.payout.failed");
    }

    private static EdgeServices services(Map<String, String> properties) {
        return new EdgeServices(
                (batch, onRejection) -> List.of(),
                List.of(),
                name -> Optional.ofNullable(properties.get(name)),
                Map.of());
    }
}
