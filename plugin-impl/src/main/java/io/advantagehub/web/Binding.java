package io.advantagehub.web;

import java.time.Instant;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;

/** Parameters of the address as the plugin's own types, ids among them by their constructors. */
final class Binding extends ConfigurableWebBindingInitializer {

    Binding() {
        DefaultFormattingConversionService conversions = new DefaultFormattingConversionService(false);
        conversions.addConverter(String.class, Instant.class, Moments::parse);
        setConversionService(conversions);
    }
}
