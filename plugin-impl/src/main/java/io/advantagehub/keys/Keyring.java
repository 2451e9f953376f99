package io.advantagehub.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of one purpose, newest first. Immutable, thread-safe. */
public final class Keyring {
    private final Key newest;
    private final Map<String, Key> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException where there is none, or two have the same id */
    Keyring(List<Key> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a keyring without keys");
        }
        newest = keys.get(0);
        for (Key key : keys) {
            if (byId.put(key.id(), key) != null) {
                throw new IllegalArgumentException("two keys have the id " + key.id());
            }
        }
    }

    /** What is new is made by this one. */
    public Key newest() {
        return newest;
    }

    /** Empty for a key that was taken away. */
    public Optional<Key> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return "Keyring" + byId.keySet();
    }
}
