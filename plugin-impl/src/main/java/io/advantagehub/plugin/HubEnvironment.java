package io.advantagehub.plugin;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/** The host's properties, and before them what follows from them. A value of the wrong type is told by its name. */
final class HubEnvironment extends StandardEnvironment {

    HubEnvironment(ConfigurableEnvironment host, Map<String, Object> first) {
        MutablePropertySources sources = getPropertySources();
        sources.forEach(source -> sources.remove(source.getName()));
        host.getPropertySources().forEach(sources::addLast);
        sources.addFirst(new MapPropertySource("advantageHub", first));
    }

    @Override
    public <T> @Nullable T getProperty(String key, Class<T> targetType) {
        return named(key, targetType, () -> super.getProperty(key, targetType));
    }

    @Override
    public <T> T getProperty(String key, Class<T> targetType, T defaultValue) {
        T value = getProperty(key, targetType);
        return value == null ? defaultValue : value;
    }

    private <T> @Nullable T named(String key, Class<T> type, Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (ConversionException wrong) {
            throw new IllegalArgumentException(WrongValue.of(key, type, String.valueOf(getProperty(key))), wrong);
        }
    }
}
