package io.advantagehub.web;

import io.advantagehub.api.spi.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Who did something, as it is kept for ever.
 *
 * @param id at most 64 characters of ASCII
 */
public record Actor(String id) {

    /** The host's name of somebody where it is such an id, else what only that name comes to. */
    public static Actor of(Caller caller) {
        return of(caller.id());
    }

    public static Actor of(String caller) {
        return new Actor(
                caller.matches("[!-~]{1,64}")
                        ? caller
                        : "sha256:" + HexFormat.of().formatHex(sha256(caller)).substring(0, 56));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
