package io.advantagehub.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A map of bounded size: it forgets what was put longest ago. Thread-safe. */
final class Recent<K, V> {
    private final Map<K, V> entries = new LinkedHashMap<>();
    private final int most;

    Recent(int most) {
        this.most = most;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(K key, V value) {
        update(key, before -> value);
    }

    /** Puts what follows from what was there; that is none where nothing was. */
    synchronized V update(K key, UnaryOperator<@Nullable V> change) {
        V after = change.apply(entries.remove(key));
        entries.put(key, after);
        if (entries.size() > most) {
            entries.remove(entries.keySet().iterator().next());
        }
        return after;
    }

    synchronized int size() {
        return entries.size();
    }
}
