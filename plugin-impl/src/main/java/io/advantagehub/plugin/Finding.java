package io.advantagehub.plugin;

/**
 * Something about the host's database that does the plugin no good.
 *
 * @param text what is wrong, and how to mend it
 * @param refuses whether the plugin cannot do its work with it
 */
record Finding(String text, boolean refuses) {

    static Finding refusing(String text) {
        return new Finding(text, true);
    }

    static Finding warning(String text) {
        return new Finding(text, false);
    }
}
