package io.advantagehub.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of one purpose, newest first. Immutable, thread-safe. */
public final class Keyring {
    private final Key newest;
    private final Map<String, Key> byId = new LinkedHashMap<>();
    private final boolean lasting;

    /** @throws IllegalArgumentException where there is none, or two have the same id */
    Keyring(List<Key> keys) {
        this(keys, true);
    }

    private Keyring(List<Key> keys, boolean lasting) {
        this.lasting = lasting;
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

    /** Of a key that nobody but this process knows. */
    static Keyring passing(Key key) {
        return new Keyring(List.of(key), false);
    }

    /** Whether another process knows what was made with it: not where nobody configured keys. */
    public boolean isLasting() {
        return lasting;
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
