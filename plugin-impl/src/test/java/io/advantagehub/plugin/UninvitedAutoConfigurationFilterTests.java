package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Libraries that only the plugin brought along stay unconfigured in the host; what the host uses is its own affair. */
class UninvitedAutoConfigurationFilterTests {
    private static final String[] NAMES = {
        "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        "org.springframework.boot.autoconfigure.integration.IntegrationAutoConfiguration",
        "org.springframework.boot.autoconfigure.reactor.ReactorAutoConfiguration",
        "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
        null,
    };

    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    private Path classes;

    @Test
    void keepsOutWhatTheHostDidNotAskFor() throws IOException {
        assertThat(match()).containsExactly(false, false, false, false, true, true);
    }

    @Test
    void leavesFlywayToAHostWithMigrations() throws IOException {
        Files.createDirectories(classes.resolve("db/migration"));
        assertThat(match()).containsExactly(true, true, false, false, true, true);
    }

    @Test
    void leavesFlywayToAHostThatConfiguresIt() throws IOException {
        environment.setProperty("spring.flyway.locations", "classpath:sql");
        assertThat(match()).containsExactly(true, true, false, false, true, true);
    }

    @Test
    void leavesSpringIntegrationToAHostWithItsStarter() throws IOException {
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(
                classes.resolve("META-INF/MANIFEST.MF"),
                "Manifest-Version: 1.0\nAutomatic-Module-Name: spring.boot.starter.integration\n");
        assertThat(match()).containsExactly(false, false, true, false, true, true);
    }

    @Test
    void leavesSpringIntegrationToAHostThatConfiguresIt() throws IOException {
        environment.setProperty("spring.integration.poller.fixed-delay", "1s");
        assertThat(match()).containsExactly(false, false, true, false, true, true);
    }

    @Test
    void leavesReactorToAHostWithAWebClient() throws IOException {
        Path client = classes.resolve("org/springframework/web/reactive/function/client/WebClient.class");
        Files.createDirectories(client.getParent());
        Files.createFile(client);
        assertThat(match()).containsExactly(false, false, false, true, true, true);
    }

    private boolean[] match() throws IOException {
        UninvitedAutoConfigurationFilter filter = new UninvitedAutoConfigurationFilter();
        try (URLClassLoader host = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            filter.setBeanClassLoader(host);
            filter.setEnvironment(environment);
            return filter.match(NAMES, null);
        }
    }
}
