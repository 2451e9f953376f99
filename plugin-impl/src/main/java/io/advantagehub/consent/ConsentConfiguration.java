package io.advantagehub.consent;

import io.advantagehub.api.internal.InboxHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
public class ConsentConfiguration {

    /** Without an order of its own it comes after whoever decides, in the same phase, that an event is rejected. */
    @Bean
    InboxHandler consentHandler(ConsentMapper rows) {
        return new ConsentHandler(rows);
    }

    @Bean
    Consents consents(ConsentMapper rows) {
        return new StoredConsents(rows);
    }

    @Bean
    ImportedConsents importedConsents(ConsentMapper rows) {
        return new StoredImport(rows);
    }
}
