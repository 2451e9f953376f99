package io.advantagehub.demo.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.api.usecase.ReplayHostEvents;
import io.advantagehub.demo.database.EmbeddedDatabaseConfiguration;
import java.io.PrintStream;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The plugin without the shop, on a schema of its own. Standard output carries the report and nothing else, whatever
 * the libraries print: while the replay runs, it is standard error.
 */
public final class ReplayCommand {
    private static final int FAILED = 1;
    private static final int UNREPLAYABLE = 2;

    private ReplayCommand() {}

    /** The database and whatever Boot configures by itself: the plugin among it, but neither pages nor the shop's tables. */
    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                JpaRepositoriesAutoConfiguration.class
            })
    @Import(EmbeddedDatabaseConfiguration.class)
    static class Plugin {}

    /** Runs to the end and tells the exit code. */
    public static int run(ReplayHostEvents.Request request, String[] args) {
        PrintStream out = System.out;
        System.setOut(System.err);
        try (ConfigurableApplicationContext context = plugin().run(args)) {
            ReplayHostEvents.Report report =
                    context.getBean(ReplayHostEvents.class).replay(request);
            out.println(json(report));
            out.flush();
            return 0;
        } catch (ReplayHostEvents.Unreplayable unreplayable) {
            System.err.println(unreplayable.getMessage());
            return UNREPLAYABLE;
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            return FAILED;
        }
    }

    private static SpringApplication plugin() {
        SpringApplication plugin = new SpringApplication(Plugin.class);
        plugin.setWebApplicationType(WebApplicationType.NONE);
        plugin.setDefaultProperties(Map.of("advantage-hub.mode", "replay", "advantage-hub.demo.schema", "replay"));
        return plugin;
    }

    private static String json(ReplayHostEvents.Report report) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
