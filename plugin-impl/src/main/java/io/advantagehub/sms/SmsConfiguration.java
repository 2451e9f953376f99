package io.advantagehub.sms;

import io.advantagehub.database.Transactions;
import io.advantagehub.keys.Keyrings;
import io.advantagehub.keys.KeysConfiguration;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The feature's beans. Whoever wires the plugin may provide {@link SmsGateways}. */
@Configuration(proxyBeanMethods = false)
@Import({OutboxFlowConfiguration.class, KeysConfiguration.class})
public class SmsConfiguration {

    @Bean
    Outbox outbox(SmsMapper rows, Mode mode, Sender sender, Bodies bodies, Bells bells) {
        return new StoredOutbox(rows, mode, sender, bodies, bells);
    }

    @Bean
    Bells outboxBells() {
        return new Bells();
    }

    @Bean
    Bodies messageBodies(Keyrings keyrings) {
        return new Bodies(keyrings.of(Keyrings.Purpose.CONFIRMATION));
    }

    @Bean
    Departure departure(Bodies bodies, ObjectProvider<LastLook> looks) {
        return new Departure(bodies, looks.orderedStream().toList());
    }

    @Bean
    Sender smsSender(
            SmsMapper rows,
            Transactions transactions,
            Gateways gateways,
            Departure departure,
            Settings settings,
            InstantSource clock,
            ObjectProvider<HandedOver> listeners) {
        return new Sender(
                rows,
                transactions,
                gateways,
                departure,
                settings,
                clock,
                listeners.orderedStream().toList());
    }

    @Bean
    Gateways smsRoutes(ObjectProvider<SmsGateways> provided, Environment environment, InstantSource clock) {
        return new Gateways(provided.getIfAvailable(() -> List::of), types(environment), clock);
    }

    private static Map<String, String> types(Environment environment) {
        Map<String, String> types = new TreeMap<>();
        Binder.get(environment)
                .bind("advantage-hub.sms.providers", Bindable.mapOf(String.class, Provider.class))
                .orElse(Map.of())
                .forEach((name, provider) -> types.put(name, provider.type()));
        return types;
    }

    /** What this side knows of a provider's settings; the rest is the edge's. */
    record Provider(String type) {}
}
