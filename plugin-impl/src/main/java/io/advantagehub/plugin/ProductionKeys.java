package io.advantagehub.plugin;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Secrets that an installation in production brings itself: made-up ones would differ by node and not survive it. */
final class ProductionKeys {
    private static final List<String> NEEDED = List.of(
            "advantage-hub.confirmation.keys[0]", "advantage-hub.audit.keys[0]", "advantage-hub.privacy.keys[0]");

    private ProductionKeys() {}

    static Optional<Finding> missing(HostBeans host) {
        Environment environment = host.environment();
        List<String> missing = NEEDED.stream()
                .filter(key ->
                        !environment.containsProperty(key + ".id") || !environment.containsProperty(key + ".secret"))
                .toList();
        return missing.isEmpty() || !host.properties().production()
                ? Optional.empty()
                : Optional.of(Finding.refusing("advantage-hub.production=true needs .id and .secret of "
                        + String.join(", ", missing) + ": set them from the host's store of secrets"));
    }
}
