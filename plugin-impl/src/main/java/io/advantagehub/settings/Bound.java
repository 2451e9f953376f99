package io.advantagehub.settings;

import java.util.List;
import java.util.Optional;

/**
 * What a value may be.
 *
 * @param name under which key the texts say it, as in {@code number}
 * @param limits what stands in those texts, as in 1 and 10
 * @param reading gives an admissible value in its one canonical spelling
 */
record Bound(String name, List<String> limits, boolean mayBeNone, Reading reading) {

    Bound(String name, List<String> limits, Reading reading) {
        this(name, limits, false, reading);
    }

    /** The value in its canonical spelling; empty where it is out of bounds. */
    Optional<String> read(String value) {
        String stripped = value.trim();
        return mayBeNone && stripped.equals(Setting.NONE) ? Optional.of(stripped) : reading.of(stripped);
    }

    /** The same, or {@code none}. */
    Bound orNone() {
        return new Bound(name, limits, true, reading);
    }

    interface Reading {
        Optional<String> of(String value);
    }
}
