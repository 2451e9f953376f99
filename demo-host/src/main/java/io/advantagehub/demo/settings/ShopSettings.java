package io.advantagehub.demo.settings;

import java.util.List;
import org.springframework.stereotype.Service;

/** The shop's own settings. */
@Service
public class ShopSettings {
    public static final int MAX_NAME = 60;
    private static final String NAME = "shop.name";
    private static final String DEFAULT_NAME = "Ipê Cloud";

    private final SettingsStore store;

    ShopSettings(SettingsStore store) {
        this.store = store;
    }

    public String name() {
        return store.values(List.of(NAME)).getOrDefault(NAME, DEFAULT_NAME);
    }

    /** Renames the shop: 1 to {@link #MAX_NAME} characters. */
    public void rename(String name, String actor) {
        store.write(NAME, name, actor);
    }
}
