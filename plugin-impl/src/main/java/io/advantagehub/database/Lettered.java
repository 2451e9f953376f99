package io.advantagehub.database;

import java.util.EnumSet;

/** A value of which tables keep a letter, so that its name may change and their rows need not. */
public interface Lettered {

    /** As the tables have it. */
    String letter();

    /** The one with that letter, which the plugin itself wrote: another is a bug. */
    static <E extends Enum<E> & Lettered> E of(Class<E> type, String letter) {
        for (E value : EnumSet.allOf(type)) {
            if (value.letter().equals(letter)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no " + type.getName() + " has the letter " + letter);
    }
}
