package io.advantagehub.routes.sms;

import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.edge.EdgeServices;
import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** A provider {@code main} in a Camel context of its own, as a test wants it. */
final class RunningProviders implements AutoCloseable {
    static final String PHONE = "+5511987650001";
    static final String TEXT = "Você recebeu 10,00 😀";

    final CamelContext context = new DefaultCamelContext();
    final SmsGateway gateway;
    private final SmsProviders providers;

    RunningProviders(Map<String, String> settings) throws Exception {
        providers = providers(Map.of("main", settings));
        context.disableJMX();
        providers.addRoutesTo(context);
        context.start();
        gateway = providers.gateways(context).get("main");
    }

    static SmsProviders providers(Map<String, Map<String, String>> settings) {
        return new SmsProviders(
                new EdgeServices((batch, onRejection) -> List.of(), List.of(), property -> Optional.empty(), settings));
    }

    /** Of type {@code http}, with these settings too. */
    static RunningProviders http(String baseUrl, String... settings) throws Exception {
        // However busy the machine is: nobody is given up whom a test does not keep waiting.
        Map<String, String> all = new HashMap<>(
                Map.of("type", "http", "base-url", baseUrl, "connect-timeout", "PT1M", "response-timeout", "PT1M"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return new RunningProviders(all);
    }

    static Sms sms(String sender) {
        return new Sms(UUID.randomUUID(), new PhoneNumber(PHONE), TEXT, MessageClass.TRANSACTIONAL, sender);
    }

    Outcome send(Sms sms) throws Exception {
        return gateway.submit(List.of(sms)).get(0).toCompletableFuture().get(2, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws InterruptedException {
        providers.close();
        context.stop();
    }
}
