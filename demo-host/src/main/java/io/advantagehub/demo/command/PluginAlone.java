package io.advantagehub.demo.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.demo.database.EmbeddedDatabaseConfiguration;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The plugin without the shop, for one piece of work. Standard output carries what that reports and nothing else,
 * whatever the libraries print: meanwhile, it is standard error.
 */
public final class PluginAlone {
    private final Map<String, Object> properties;

    public PluginAlone(Map<String, Object> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** The database and whatever Boot configures by itself: the plugin among it, but neither pages nor the shop's tables. */
    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                JpaRepositoriesAutoConfiguration.class
            })
    @Import(EmbeddedDatabaseConfiguration.class)
    static class Plugin {}

    /** The plugin did not start. Spring Boot has said why already. */
    public static final class NotStarted extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotStarted(RuntimeException why) {
            super("Nothing was done: the plugin could not start, for the reason above.", why);
        }
    }

    /** Does the work and prints its report as JSON; says what the work reported. */
    public <T> T run(String[] args, Function<ApplicationContext, T> work) {
        PrintStream out = System.out;
        System.setOut(System.err);
        try (ConfigurableApplicationContext context = start(args)) {
            T report = work.apply(context);
            out.println(json(report));
            out.flush();
            return report;
        }
    }

    private ConfigurableApplicationContext start(String[] args) {
        SpringApplication plugin = new SpringApplication(Plugin.class);
        plugin.setWebApplicationType(WebApplicationType.NONE);
        plugin.setDefaultProperties(properties);
        try {
            return plugin.run(args);
        } catch (RuntimeException toldByBoot) {
            throw new NotStarted(toldByBoot);
        }
    }

    private static String json(Object report) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
