package io.advantagehub.settings;

import java.util.Map;
import java.util.Set;

/** Where the values are kept that differ from their defaults. */
interface SettingStore {

    /** At least those of the keys asked that have a value. */
    Map<String, String> read(Set<String> keys);

    /** Whether {@link #read} gives every value there is, asked for or not. */
    boolean readsAll();

    /** The values of these keys, which nobody else changes until the transaction ends where the store can see to that. */
    Map<String, String> readToChange(Map<String, String> defaults);

    void write(Map<String, String> changed, String actor);
}
