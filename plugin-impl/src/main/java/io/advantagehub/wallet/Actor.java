package io.advantagehub.wallet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Who did something, as the ledger keeps it for ever: an id of at most 64 characters of ASCII. */
final class Actor {

    private Actor() {}

    /** The host's name of somebody where it is such an id, else what only that name comes to. */
    static String of(String caller) {
        return caller.matches("[!-~]{1,64}")
                ? caller
                : "sha256:" + HexFormat.of().formatHex(sha256(caller)).substring(0, 56);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
