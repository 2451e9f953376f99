package io.advantagehub.testing;

import io.advantagehub.settings.Settings;
import java.util.Map;

/** These values and no others. */
public record GivenSettings(Map<String, String> values) implements Settings, Settings.Snapshot {

    @Override
    public Snapshot snapshot() {
        return this;
    }

    @Override
    public boolean on(String key) {
        return Boolean.parseBoolean(text(key));
    }

    @Override
    public long number(String key) {
        return Long.parseLong(text(key));
    }

    @Override
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
