package io.advantagehub.confirmation;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.Errand;
import io.advantagehub.sms.HandedOver;
import io.advantagehub.web.OverHttp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The trail of what happens around codes, and who is told of a lock. */
@Configuration(proxyBeanMethods = false)
class TrailConfiguration {
    private static final int DAYS = 400;

    @Bean
    StoredTrail codeTrail(EventMapper rows, Gatekeeper gatekeeper, ObjectProvider<Whence> whence, InstantSource clock) {
        return new StoredTrail(rows, gatekeeper, whence.getIfAvailable(() -> new Whence() {}), clock);
    }

    @Bean
    Locks locksOfPeople(BudgetMapper rows, ObjectProvider<LockListener> listeners, InstantSource clock) {
        return new Locks(rows, listeners, clock);
    }

    @Bean
    Errand notingOfConfirmations(EventMapper rows, StoredTrail trail, Transactions transactions) {
        return new Noting(rows, trail, transactions);
    }

    @Bean
    HandedOver sentCodes(EventMapper rows, StoredTrail trail) {
        return new SentCodes(rows, trail);
    }

    @Bean
    DueWork forgettingOfCodeEvents(EventMapper rows, Transactions transactions, Environment environment) {
        int days = environment.getProperty("advantage-hub.confirmation.trail-days", Integer.class, DAYS);
        if (days < 1) {
            throw new IllegalArgumentException("advantage-hub.confirmation.trail-days must be at least 1");
        }
        return new ForgettingEvents(rows, transactions, Duration.ofDays(days));
    }

    @OverHttp
    static class Controllers {

        @Bean
        AdminCodeEvents adminCodeEvents(EventMapper rows) {
            return new AdminCodeEvents(rows);
        }
    }
}
