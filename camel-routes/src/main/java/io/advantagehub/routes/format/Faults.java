package io.advantagehub.routes.format;

import io.advantagehub.api.usecase.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with one delivery, by path. Of a field that is known to be wrong nothing more is noted, nor of anything
 * inside it: what follows from a fault is none.
 */
final class Faults {
    private final Map<String, Fault> byPath = new LinkedHashMap<>();

    /** Whether this was news. */
    boolean note(String path, String message) {
        if (covers(path)) {
            return false;
        }
        byPath.put(path, Fault.invalid(path, message));
        return true;
    }

    boolean has(String path) {
        return byPath.containsKey(path);
    }

    /** Whether this field, or one that it is part of, is wrong. */
    boolean covers(String path) {
        if (byPath.isEmpty()) {
            return false;
        }
        for (int end = path.length();
                end > 0;
                end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
            if (byPath.containsKey(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return byPath.isEmpty();
    }

    Set<String> fields() {
        return byPath.keySet();
    }

    List<Fault> list() {
        return new ArrayList<>(byPath.values());
    }
}
