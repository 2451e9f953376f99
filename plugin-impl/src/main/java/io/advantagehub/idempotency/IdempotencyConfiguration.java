package io.advantagehub.idempotency;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Transactions;
import io.advantagehub.web.OverHttp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

    @Bean
    Idempotency idempotency(IdempotencyMapper rows, Transactions transactions, SystemTime time) {
        return new Idempotency(rows, transactions, time);
    }

    @Bean
    DueWork forgettingOfAnswers(IdempotencyMapper rows, Transactions transactions, SystemTime time) {
        return new Forgetting(rows, transactions, time);
    }

    @OverHttp
    static class Controllers {

        @Bean
        Commands commands(Idempotency idempotency) {
            return new Commands(idempotency);
        }
    }
}
