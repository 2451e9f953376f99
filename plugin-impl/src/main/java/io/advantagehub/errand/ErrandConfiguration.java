package io.advantagehub.errand;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Runs whatever errands there are. */
@Configuration(proxyBeanMethods = false)
public class ErrandConfiguration {

    /** Not in a replay, which tells nobody, and not where workers are turned by hand. */
    @Bean
    Errands errands(ObjectProvider<Errand> errands, Environment environment) {
        boolean byHand = "replay".equalsIgnoreCase(environment.getProperty("advantage-hub.mode"))
                || "manual".equalsIgnoreCase(environment.getProperty("advantage-hub.workers"));
        return new Errands(byHand ? List.of() : errands.orderedStream().toList());
    }
}
