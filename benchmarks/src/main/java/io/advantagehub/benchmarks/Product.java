package io.advantagehub.benchmarks;

import io.advantagehub.api.usecase.ReplayHostEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The plugin in the smallest host there is, replaying a file. */
final class Product {
    private static final Map<String, Object> PROPERTIES =
            Map.of("advantage-hub.mode", "replay", "logging.level.root", "WARN", "spring.main.banner-mode", "off");

    private Product() {}

    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                JpaRepositoriesAutoConfiguration.class
            })
    static class Host {}

    /** All tables, and what a start writes. */
    static void prepare(DataSource database) {
        host(database).close();
    }

    /**
     * From the first line read to the last event's effects, and to those of the first few; starting before and checking
     * the ledger after do not count.
     */
    static List<Measured> replay(Path file, Path rules, DataSource database, int events, int few) {
        try (ConfigurableApplicationContext host = host(database);
                Finish beginning = new Finish(database, few);
                Finish finish = new Finish(database, events)) {
            ReplayHostEvents replay = host.getBean(ReplayHostEvents.class);
            ReplayHostEvents.Report report = replay.replay(new ReplayHostEvents.Request(file, rules, null, null));
            if (!report.ledger().balanced() || report.rejected() > 0 || report.events() != events) {
                throw new IllegalStateException("the replay went wrong: " + report);
            }
            return List.of(
                    new Measured("the product", events, finish.nanos()),
                    new Measured("the product, on as few", few, beginning.nanos()));
        }
    }

    private static ConfigurableApplicationContext host(DataSource database) {
        return new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(PROPERTIES)
                .initializers(context -> context.getBeanFactory().registerSingleton("dataSource", database))
                .run();
    }
}
