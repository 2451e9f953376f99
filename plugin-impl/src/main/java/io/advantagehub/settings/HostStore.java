package io.advantagehub.settings;

import io.advantagehub.api.spi.HostSettings;
import java.util.Map;
import java.util.Set;

/** The host keeps the values. */
final class HostStore implements SettingStore {
    private final HostSettings host;

    HostStore(HostSettings host) {
        this.host = host;
    }

    @Override
    public Map<String, String> read(Set<String> keys) {
        return host.read(keys);
    }

    @Override
    public boolean readsAll() {
        return false;
    }

    @Override
    public Map<String, String> readToChange(Map<String, String> defaults) {
        return host.read(defaults.keySet());
    }

    @Override
    public void write(Map<String, String> changed, String actor) {
        host.write(changed, actor);
    }
}
