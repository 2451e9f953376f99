package io.advantagehub.demo.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Starts the server before the data source, which is made of its connection details, and stops it after. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoOtherServer.class)
public class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(
            @Value("${advantage-hub.demo.database-dir:.data}") Path directory,
            @Value("${advantage-hub.demo.schema:demo}") String schema,
            ConfigurableEnvironment environment) {
        EmbeddedDatabase database = EmbeddedDatabase.start(directory, schema);
        if (!environment.getProperty("advantage-hub.production", Boolean.class, false)) {
            // Looked for last: whoever sets some has theirs.
            environment.getPropertySources().addLast(DemoKeys.of(directory));
        }
        return database;
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return MariaDbServer.USER;
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }

    static class NoOtherServer implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
