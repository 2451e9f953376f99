package io.advantagehub.plugin;

import io.advantagehub.database.Migrations;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Builds the plugin's own context, by hand and without a parent (the package says why). */
final class PluginContext {
    private PluginContext() {}

    /** Looks at the database, migrates it, and starts everything. */
    static ConfigurableApplicationContext open(HostBeans host) {
        StartChecks checks = new StartChecks(host);
        checks.beforeMigration();
        Migrations.migrate(host.dataSource());
        checks.afterMigration();
        return start(host);
    }

    private static ConfigurableApplicationContext start(HostBeans host) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setDisplayName("Advantage Hub");
        context.setAllowBeanDefinitionOverriding(false);
        context.setClassLoader(host.classLoader());
        context.setEnvironment(new HubEnvironment(
                host.environment(),
                Map.of("advantage-hub.workers", host.properties().hasWorkers() ? "auto" : "manual")));
        handOver(host, context.getBeanFactory());
        context.register(PluginConfiguration.class);
        try {
            context.refresh();
        } catch (RuntimeException failure) {
            context.close();
            throw WrongValue.saidIn(failure)
                    .<RuntimeException>map(said -> new StartRefused(said, failure))
                    .orElse(failure);
        } catch (Error failure) {
            context.close();
            throw failure;
        }
        return context;
    }

    /** As ready singletons: what the host made, the host destroys. */
    private static void handOver(HostBeans host, ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("dataSource", host.dataSource());
        beans.registerSingleton("transactionManager", host.transactionManager());
        beans.registerSingleton("hostBeans", host);
        host.services().forEach(beans::registerSingleton);
    }
}
