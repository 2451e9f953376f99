package io.advantagehub.settings;

import java.util.Optional;

/**
 * What a value may be.
 *
 * @param words in a few words or as the list of choices, as in "a whole number from 1 to 10"
 * @param reading gives an admissible value in its one canonical spelling
 */
record Bound(String words, Reading reading) {

    /** The value in its canonical spelling; empty where it is out of bounds. */
    Optional<String> read(String value) {
        return reading.of(value.trim());
    }

    /** The same, or {@code none}. */
    Bound orNone() {
        return new Bound(
                words + ", or none", value -> value.equals(Setting.NONE) ? Optional.of(value) : reading.of(value));
    }

    interface Reading {
        Optional<String> of(String value);
    }
}
