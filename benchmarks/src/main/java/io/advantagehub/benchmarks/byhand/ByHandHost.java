package io.advantagehub.benchmarks.byhand;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Runs {@link ByHand} over the first events of a history. */
public final class ByHandHost {
    private static final Map<String, Object> PROPERTIES = Map.of(
            "advantage-hub.enabled", "false",
            "spring.flyway.enabled", "false",
            "spring.jpa.hibernate.ddl-auto", "create",
            "spring.jpa.open-in-view", "false",
            // What the driver asks MariaDB for its keywords, MariaDB does not know.
            "spring.jpa.database-platform", "org.hibernate.dialect.MySQLDialect",
            "spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", "false",
            "logging.level.root", "WARN",
            "spring.main.banner-mode", "off");

    private ByHandHost() {}

    @EnableAutoConfiguration
    @EntityScan
    static class Host {
        @Bean
        ByHand byHand() {
            return new ByHand();
        }
    }

    /** The nanoseconds that so many events took. */
    public static long run(Path file, DataSource database, int events) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (ConfigurableApplicationContext host = new SpringApplicationBuilder(Host.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties(PROPERTIES)
                        .initializers(context -> context.getBeanFactory().registerSingleton("dataSource", database))
                        .run();
                BufferedReader lines = Files.newBufferedReader(file)) {
            ByHand service = host.getBean(ByHand.class);
            long begin = System.nanoTime();
            for (int i = 0; i < events; i++) {
                service.handle(json.readTree(lines.readLine()));
            }
            return System.nanoTime() - begin;
        }
    }
}
