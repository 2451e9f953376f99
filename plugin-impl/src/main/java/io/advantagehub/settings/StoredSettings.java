package io.advantagehub.settings;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the store once a snapshot; nothing is kept in between, so that a change counts from the next event on. */
final class StoredSettings implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSettings.class);
    private static final Set<String> COMPLAINED_OF = ConcurrentHashMap.newKeySet();

    private final Supplier<Catalogue> catalogue;
    private final SettingStore store;

    StoredSettings(Supplier<Catalogue> catalogue, SettingStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    @Override
    public Snapshot snapshot() {
        Catalogue known = catalogue.get();
        Map<String, String> values = new ConcurrentHashMap<>(store.read(known.keys()));
        return new CatalogueSnapshot(known, setting -> value(setting, values));
    }

    private String value(Setting setting, Map<String, String> values) {
        if (Catalogue.isCustom(setting.key()) && !store.readsAll()) {
            // A host's store cannot be asked for keys that nobody knew beforehand: each once a snapshot.
            values.computeIfAbsent(
                    setting.key(), key -> store.read(Set.of(key)).getOrDefault(key, setting.defaultValue()));
        }
        return admissible(setting, values.getOrDefault(setting.key(), setting.defaultValue()));
    }

    /** What somebody wrote into the store by hand must not stop the events. */
    static String admissible(Setting setting, String stored) {
        return setting.bound().read(stored).orElseGet(() -> {
            if (COMPLAINED_OF.add(setting.key())) {
                LOG.warn(
                        "What is stored of setting {} is out of its bounds ({} {}), so its default {} counts",
                        setting.key(),
                        setting.bound().name(),
                        setting.bound().limits(),
                        setting.defaultValue());
            }
            return setting.defaultValue();
        });
    }
}
