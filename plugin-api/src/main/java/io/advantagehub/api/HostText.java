package io.advantagehub.api;

/** The bounds of texts that the host gives as ids: ASCII 0x21–0x7E, compared byte by byte. */
final class HostText {
    static final int ID_LENGTH = 64;
    static final int EVENT_LENGTH = 255;

    private HostText() {}

    static void check(String value, int maxLength) {
        if (value.isEmpty() || value.length() > maxLength) {
            throw new IllegalArgumentException("must have 1 to " + maxLength + " characters");
        }
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c < 0x21 || c > 0x7E) {
                throw new IllegalArgumentException("must consist of visible ASCII characters without spaces");
            }
        }
    }
}
