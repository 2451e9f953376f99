package io.advantagehub.fairplay;

import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.Traces;
import io.advantagehub.api.internal.Visitors;
import io.advantagehub.api.spi.FairPlaySource;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.ErrandConfiguration;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** With what people are seen, and what they have in common. */
@Configuration(proxyBeanMethods = false)
@Import(ErrandConfiguration.class)
class SeeingConfiguration {

    @Bean
    SightingStore sightingStore(SightingMapper mapper) {
        return new SightingStore(mapper);
    }

    @Bean
    SightingQueue sightingQueue() {
        return new SightingQueue();
    }

    @Bean
    Seeing seeing(SightingQueue queue, ObjectProvider<Visitors> visitors, InstantSource clock) {
        return new Seeing(queue, visitors.getIfAvailable(() -> new Visitors() {}), clock);
    }

    @Bean
    SightingWriter sightingWriter(
            SightingQueue queue, SightingStore store, Settings settings, Transactions transactions) {
        return new SightingWriter(queue, store, settings, transactions);
    }

    @Bean
    InboxHandler cameBy(SightingStore store, ObjectProvider<Visitors> visitors, Settings settings, Mode mode) {
        return new CameBy(store, visitors.getIfAvailable(() -> new Visitors() {}), settings, mode);
    }

    @Bean
    Comparison comparison(ObjectProvider<Traces> told, ObjectProvider<FairPlaySource> host, SightingStore sightings) {
        HostTraces hosts = new HostTraces(host.getIfAvailable(() -> new FairPlaySource() {}));
        return new Comparison(told.orderedStream().toList(), hosts, sightings);
    }
}
