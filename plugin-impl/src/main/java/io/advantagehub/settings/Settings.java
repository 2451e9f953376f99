package io.advantagehub.settings;

/** The settings in force. Thread-safe. */
public interface Settings {

    /** One consistent reading, for one batch or one command. In a replay: the defaults. */
    Snapshot snapshot();

    /** Typed reading by key. A key that is not in the catalogue is a bug and an {@link IllegalArgumentException}. */
    interface Snapshot {

        boolean on(String key);

        long number(String key);

        /** The text of a duration, money, choice, list or template; {@code none} where it may be absent and is. */
        String text(String key);
    }
}
