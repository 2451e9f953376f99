package io.advantagehub.idempotency;

import io.advantagehub.api.DistributorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which command is sent, maybe again.
 *
 * @param caller who sends it: another caller's same key is another
 * @param route what to, as in {@code POST /me/redemptions}: at most 130 characters of ASCII
 * @param key what the caller calls it: 1 to 255 characters of ASCII 0x21–0x7E
 * @param content what it says, the same text for the same content
 * @param about whose account, so that a crowd at one account stands in one line
 */
public record Claim(String caller, String route, String key, String content, String about) {

    /** About the caller's own account. */
    public Claim(String caller, String route, String key, String content) {
        this(caller, route, key, content, caller);
    }

    public Claim about(DistributorId other) {
        return new Claim(caller, route, key, content, other.value());
    }

    String scope() {
        return HexFormat.of().formatHex(sha256(caller)) + " " + route;
    }

    byte[] hash() {
        return sha256(content);
    }

    /** Keys are the caller's secret, contents are personal. */
    @Override
    public String toString() {
        return "Claim[" + route + "]";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
