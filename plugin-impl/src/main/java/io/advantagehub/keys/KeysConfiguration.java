package io.advantagehub.keys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
public class KeysConfiguration {

    @Bean
    Keyrings keyrings(Environment environment) {
        return new ConfiguredKeyrings(environment);
    }
}
