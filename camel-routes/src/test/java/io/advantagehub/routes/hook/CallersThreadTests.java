package io.advantagehub.routes.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes that join the host's transaction never leave its thread. */
class CallersThreadTests {
    private static final int MOST_STEPS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"fail", "park-after-commit"})
    void ourRoutesNeverLeaveIt(String onFailure) throws Exception {
        try (RunningHook hook = RunningHook.with().and("on-failure", onFailure).handingOverTo(new Inbox())) {
            ModelCamelContext context = (ModelCamelContext) hook.context;
            assertThat(CallersThread.leftBy(context)).isEmpty();
            assertThat(context.getRouteDefinitions()).hasSize(15).allSatisfy(route -> {
                assertThat(route.getOutputs()).hasSizeLessThanOrEqualTo(MOST_STEPS);
                assertThat(route.getRouteConfigurationId()).isEqualTo("spring-events-errors");
            });
        }
    }

    static Stream<Consumer<RouteDefinition>> waysOut() {
        return Stream.of(
                route -> route.threads(2),
                route -> route.delay(1),
                route -> route.to("seda:later"),
                route -> route.to("direct:later"),
                route -> route.wireTap("direct:later"),
                route -> route.split().body().parallelProcessing(),
                route -> route.split().body().timeout(1),
                route -> route.split().body().delay(1),
                route -> route.multicast().parallelProcessing(),
                route -> route.throttle(1),
                route -> route.toD("seda:${body}"),
                route -> route.errorHandler(new DefaultErrorHandlerDefinition().maximumRedeliveries(1)));
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void aWayOutIsFound(Consumer<RouteDefinition> wayOut) throws Exception {
        assertThat(leftByRoute("direct:a", wayOut)).hasSize(1);
    }

    @Test
    void anAsynchronousEntryIsFound() throws Exception {
        assertThat(leftByRoute("seda:a", route -> {})).hasSize(1);
        assertThat(leftByRoute("timer:a", route -> {})).hasSize(1);
    }

    @Test
    void redeliveryIsFound() throws Exception {
        assertThat(leftByConfiguration(configuration ->
                        configuration.onException(Exception.class).maximumRedeliveries(2)))
                .hasSize(1);
        assertThat(leftByConfiguration(configuration ->
                        configuration.onException(Exception.class).handled(true).to("seda:dead")))
                .hasSize(1);
    }

    private static List<String> leftByRoute(String from, Consumer<RouteDefinition> steps) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext(false)) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    steps.accept(from(from).routeId("counter-example"));
                }
            });
            return CallersThread.leftBy(context);
        }
    }

    private static List<String> leftByConfiguration(Consumer<RouteConfigurationDefinition> errors) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext(false)) {
            context.addRoutesConfigurations(new RouteConfigurationBuilder() {
                @Override
                public void configuration() {
                    RouteConfigurationDefinition configuration = routeConfiguration("counter-example");
                    configuration.errorHandler(defaultErrorHandler().disableRedelivery());
                    errors.accept(configuration);
                }
            });
            return CallersThread.leftBy(context);
        }
    }
}
