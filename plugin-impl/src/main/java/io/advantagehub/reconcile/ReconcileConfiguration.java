package io.advantagehub.reconcile;

import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.spi.HostHistory;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.lease.Leases;
import io.advantagehub.reconcile.Reconciliation.Times;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ServiceLoader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Asks a host's {@link HostHistory}; a host without one is asked nothing. */
@Configuration(proxyBeanMethods = false)
public class ReconcileConfiguration {
    private static final String EVERY = "advantage-hub.reconcile.every";
    private static final String HOOK = "advantage-hub.hooks.spring-events.";

    @Bean
    Reconciliation reconciliation(
            ObjectProvider<HostHistory> host,
            PositionMapper table,
            Told hostHistoryTold,
            Leases leases,
            Times reconcileTimes) {
        return new Reconciliation(
                host.getIfAvailable(() -> new HostHistory() {}), table, hostHistoryTold, leases, reconcileTimes);
    }

    @Bean
    Told hostHistoryTold(AcceptHostEvents accept, Environment environment) {
        HostEventFormat format = ServiceLoader.load(
                        HostEventFormat.class, getClass().getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("camel-routes is missing: no HostEventFormat"));
        return new Told(
                accept, format, environment.getProperty(HOOK + "source", "/host"), type -> isOn(type, environment));
    }

    @Bean
    Times reconcileTimes(InstantSource business, SystemTime system, Environment environment) {
        return new Times(business, system, every(environment));
    }

    /** Without a history there is nothing to be asked for, and no thread. */
    @Bean
    @Conditional(RunsByItself.class)
    DailyReconciliation dailyReconciliation(
            Reconciliation reconciliation, Times reconcileTimes, ObjectProvider<HostHistory> host) {
        return new DailyReconciliation(
                reconciliation, reconcileTimes.every(), host.stream().findAny().isPresent());
    }

    private static boolean isOn(EventType type, Environment environment) {
        return environment.getProperty(HOOK + "enabled", Boolean.class, true)
                && environment.getProperty(HOOK + type.wireName() + ".enabled", Boolean.class, true);
    }

    private static Duration every(Environment environment) {
        String value = environment.getProperty(EVERY, "P1D");
        try {
            Duration every = Duration.parse(value);
            if (!every.isNegative() && !every.isZero()) {
                return every;
            }
        } catch (DateTimeException noDuration) {
            throw new IllegalArgumentException(EVERY + "=" + value + " must be a duration such as P1D", noDuration);
        }
        throw new IllegalArgumentException(EVERY + "=" + value + " must be longer than nothing");
    }
}
