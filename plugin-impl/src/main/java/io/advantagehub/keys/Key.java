package io.advantagehub.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One secret. Each use has a key of its own derived from it (HMAC-SHA256 over the use's name, NIST SP 800-108), so that what one
 * use makes is worth nothing to another. Immutable, thread-safe; shows nothing but its id.
 */
public final class Key {
    private static final String HMAC = "HmacSHA256";
    private static final String AES = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String id;
    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    Key(String id, byte[] secret) {
        this.id = id;
        this.secret = secret.clone();
    }

    /** 1 to 32 characters of ASCII. */
    public String id() {
        return id;
    }

    /**
     * HMAC-SHA256 over parts, each with its length before it, so that none can pass for a piece of its neighbour.
     *
     * @param use what for, as in {@code code}
     * @return 32 bytes
     */
    public byte[] mac(String use, byte[]... parts) {
        try {
            Mac mac = hmac(derived(use));
            for (byte[] part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * AES-256-GCM under a fresh nonce.
     *
     * @param context what it belongs to: opens only together with the same
     */
    public byte[] encrypt(String use, byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, use, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Empty for what this key did not encrypt for that use and context, or what somebody altered. */
    public Optional<byte[]> decrypt(String use, byte[] sealed, byte[] context) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, use, nonce, context).doFinal(rest));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Cipher cipher(int mode, String use, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES);
        cipher.init(mode, new SecretKeySpec(derived(use), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private byte[] derived(String use) throws GeneralSecurityException {
        return hmac(secret).doFinal(("advantage-hub " + use).getBytes(StandardCharsets.UTF_8));
    }

    private static Mac hmac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac;
    }

    @Override
    public String toString() {
        return "Key[" + id + "]";
    }
}
