package io.advantagehub.clock;

import io.advantagehub.database.Transactions;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Gives the features business time, as {@link InstantSource}. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    BusinessClock businessClock(ClockMapper table, Transactions transactions, Environment environment) {
        return "replay".equalsIgnoreCase(environment.getProperty("advantage-hub.mode"))
                ? new ReplayClock(table, transactions)
                : new LiveClock(table, transactions, InstantSource.system(), System::nanoTime);
    }

    @Bean
    SystemTime systemTime() {
        return new SystemTime(InstantSource.system());
    }
}
