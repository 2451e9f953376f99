package io.advantagehub.demo.settings;

import io.advantagehub.api.spi.HostSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one store for the shop's settings and the plugin's, which carry a prefix so that neither can take the other's name. */
@Service
@Transactional
class SettingsStore implements HostSettings {
    private static final String PLUGIN = "hub:";

    private final SettingRepository settings;

    SettingsStore(SettingRepository settings) {
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> read(Set<String> keys) {
        List<String> names = keys.stream().map(key -> PLUGIN + key).toList();
        return values(names).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().substring(PLUGIN.length()), Map.Entry::getValue));
    }

    @Override
    public void write(Map<String, String> changed, String actor) {
        settings.saveAll(changed.entrySet().stream()
                .map(e -> new Setting(PLUGIN + e.getKey(), e.getValue(), actor))
                .toList());
    }

    Map<String, String> values(Collection<String> names) {
        return settings.findAllById(names).stream().collect(Collectors.toMap(Setting::name, Setting::value));
    }

    void write(String name, String value, String actor) {
        settings.save(new Setting(name, value, actor));
    }
}
