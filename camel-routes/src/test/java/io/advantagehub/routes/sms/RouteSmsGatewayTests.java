package io.advantagehub.routes.sms;

import static io.advantagehub.routes.sms.RunningProviders.sms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class RouteSmsGatewayTests {
    private final List<Sms> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch carrier = new CountDownLatch(1);

    @Test
    void whatHasBeenGivenUpBeforeItsTurnIsNotSent() throws Exception {
        List<Sms> batch = List.of(sms(null), sms(null), sms(null));
        try (DefaultCamelContext context = context();
                RouteSmsGateway gateway = new RouteSmsGateway(context, "direct:carrier", 1)) {
            List<CompletableFuture<Outcome>> answers = gateway.submit(batch).stream()
                    .map(CompletionStage::toCompletableFuture)
                    .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> sent.size() == 1);
            answers.get(1).complete(new Outcome.Unknown("given up"));
            carrier.countDown();
            answers.get(2).get(1, TimeUnit.MINUTES);
            assertThat(sent).containsExactly(batch.get(0), batch.get(2));
        }
    }

    private DefaultCamelContext context() throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.disableJMX();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:carrier").process(exchange -> {
                    sent.add(exchange.getMessage().getBody(Sms.class));
                    carrier.await();
                    exchange.getMessage().setBody(new Outcome.Accepted(null));
                });
            }
        });
        context.start();
        return context;
    }
}
