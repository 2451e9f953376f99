package io.advantagehub.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * What a host with a servlet container gets into its own context: the gate, and the two registrations that lead to it.
 * They stand by type before nothing of the host's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class HostWebConfiguration {
    static final String ROOT = "/advantage-hub";

    /** Before Spring Security, wherever the host puts it, and after what measures and traces every request. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final String GATE = "advantageHubWebGate";

    @Bean(name = GATE, defaultCandidate = false)
    WebGate advantageHubWebGate() {
        return new WebGate();
    }

    @Bean(defaultCandidate = false)
    FilterRegistrationBean<ProofFilter> advantageHubProofFilter(
            @Qualifier(GATE) WebGate gate, Environment environment) {
        // By Boot's binder, whose failure Boot shows with the property's name.
        Duration patience = Binder.get(environment)
                .bind("advantage-hub.web.body-timeout", Duration.class)
                .orElse(Duration.ofSeconds(10));
        FilterRegistrationBean<ProofFilter> registration =
                new FilterRegistrationBean<>(new ProofFilter(gate, new RawBody(patience)));
        registration.setName("advantageHubProof");
        registration.addUrlPatterns(ROOT + "/api/v1/events", ROOT + "/r/*", ROOT + "/sms/*");
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean(defaultCandidate = false)
    FilterRegistrationBean<ErrorFilter> advantageHubErrorFilter() {
        FilterRegistrationBean<ErrorFilter> registration = new FilterRegistrationBean<>(new ErrorFilter());
        registration.setName("advantageHubError");
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(ORDER);
        return registration;
    }

    /** In a host with Spring MVC. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.web.servlet.DispatcherServlet")
    static class Mvc {
        @Bean(defaultCandidate = false)
        ServletRegistrationBean<HubServlet> advantageHubServlet(@Qualifier(GATE) WebGate gate) {
            ServletRegistrationBean<HubServlet> registration =
                    new ServletRegistrationBean<>(new HubServlet(gate), ROOT + "/*");
            registration.setName("advantageHub");
            return registration;
        }
    }
}
