package io.advantagehub.demo.confirm;

import org.jspecify.annotations.Nullable;

/** What makes a form that was sent twice one wish. */
final class WishKey {
    private WishKey() {}

    static boolean isOne(@Nullable String key) {
        return key != null && key.matches("[!-~]{1,100}");
    }

    /** Nobody can use another's. */
    static String of(String person, @Nullable String key) {
        return person + ":" + key;
    }
}
