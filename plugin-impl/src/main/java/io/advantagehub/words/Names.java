package io.advantagehub.words;

/** Names in texts: they are written by strangers, and a message must not carry a stranger's link to anybody. */
public final class Names {
    private static final int LONGEST = 40;

    private Names() {}

    /** Without anything that could be taken for a link or a tag, and not too long. */
    public static String inText(String name) {
        String plain = name.replaceAll("[\\p{C}\\p{Z}/@#<>]+", " ")
                .replaceAll("\\.(?=[\\p{L}\\p{N}])", ". ")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip();
    }
}
