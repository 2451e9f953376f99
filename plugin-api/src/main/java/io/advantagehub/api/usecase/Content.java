package io.advantagehub.api.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a host event says: its type, subject, time and data as canonical JSON (RFC 8785). Two deliveries of one
 * {@link io.advantagehub.api.EventKey} with equal content are one event; with other content they are in conflict.
 *
 * @param canonicalJson an object of {@code data}, {@code subject}, {@code time} (UTC, microseconds) and {@code type}
 */
public record Content(String canonicalJson) {

    /** SHA-256 over the UTF-8 bytes. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonicalJson.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Data of a host event may be personal: only its size is shown. */
    @Override
    public String toString() {
        return "Content[" + canonicalJson.length() + " characters]";
    }
}
