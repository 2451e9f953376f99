package io.advantagehub.plugin;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;

/** Which of the host's beans to work with: the one that is named, else the only or primary one; never a guess. */
final class HostChoice {
    private final ApplicationContext host;

    HostChoice(ApplicationContext host) {
        this.host = host;
    }

    <T> T of(Class<T> type, @Nullable String named, String property) {
        List<String> candidates = Arrays.stream(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(host, type))
                .sorted()
                .toList();
        if (named != null && !named.isBlank()) {
            if (!candidates.contains(named)) {
                throw new StartRefused("property " + property + " names " + named + ", and the host has no "
                        + type.getSimpleName() + " of that name; it has " + listed(candidates));
            }
            return host.getBean(named, type);
        }
        T only = host.getBeanProvider(type).getIfUnique();
        if (only == null) {
            throw new StartRefused(
                    candidates.isEmpty()
                            ? "the host has no " + type.getSimpleName()
                                    + " bean: the plugin works on the host's own; declare one, or configure it"
                            : "the host has several " + type.getSimpleName()
                                    + " beans, and none is primary: say by property " + property
                                    + " which one the plugin is to use, of " + listed(candidates));
        }
        return only;
    }

    private static String listed(List<String> candidates) {
        return candidates.isEmpty() ? "none" : String.join(", ", candidates);
    }
}
