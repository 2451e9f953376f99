package io.advantagehub.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps Spring Boot from configuring, in the host, libraries that only the plugin brought along: Flyway would stop the
 * start of a host with a filled schema, Spring Integration would give it a task scheduler and channels, Reactor a second
 * kind of HTTP client. Holds whether the plugin is enabled or not, since its jars are there either way. Simple names,
 * since packages differ by Boot version.
 */
class UninvitedAutoConfigurationFilter
        implements AutoConfigurationImportFilter, EnvironmentAware, BeanClassLoaderAware {
    private static final String INTEGRATION_STARTER = "spring.boot.starter.integration";
    private static final String WEB_CLIENT = "org/springframework/web/reactive/function/client/WebClient.class";

    private final Map<String, BooleanSupplier> invited = Map.of(
            "FlywayAutoConfiguration", this::hostUsesFlyway,
            "IntegrationAutoConfiguration", this::hostUsesIntegration,
            "ReactorAutoConfiguration", this::hostUsesReactor,
            "ClientHttpConnectorAutoConfiguration", this::hostUsesReactor);

    private @Nullable Environment environment;
    private ClassLoader classLoader = UninvitedAutoConfigurationFilter.class.getClassLoader();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void setBeanClassLoader(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            BooleanSupplier asked = name == null ? null : invited.get(name.substring(name.lastIndexOf('.') + 1));
            matches[i] = asked == null || asked.getAsBoolean();
        }
        return matches;
    }

    private boolean hostUsesFlyway() {
        return classLoader.getResource("db/migration") != null || hasProperties("spring.flyway");
    }

    /** By the starter, which is how a Boot host asks for it, or by any property of it. */
    private boolean hostUsesIntegration() {
        return hasProperties("spring.integration") || hasModule(INTEGRATION_STARTER);
    }

    private boolean hostUsesReactor() {
        return classLoader.getResource(WEB_CLIENT) != null || hasProperties("spring.reactor");
    }

    private boolean hasProperties(String prefix) {
        return environment != null
                && Binder.get(environment)
                        .bind(prefix, Bindable.mapOf(String.class, Object.class))
                        .isBound();
    }

    private boolean hasModule(String name) {
        try {
            Enumeration<URL> manifests = classLoader.getResources("META-INF/MANIFEST.MF");
            for (URL manifest : Collections.list(manifests)) {
                if (name.equals(module(manifest))) {
                    return true;
                }
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable String module(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            return new Manifest(in).getMainAttributes().getValue("Automatic-Module-Name");
        }
    }
}
