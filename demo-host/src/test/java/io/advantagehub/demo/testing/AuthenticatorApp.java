package io.advantagehub.demo.testing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app on somebody's phone makes of a secret, written anew after RFC 6238. The steps are counted from when it was opened. */
public final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET = 20;
    private static final int DIGITS = 1_000_000;

    private final byte[] secret;
    private final long opened = Instant.now().getEpochSecond() / 30;

    /** @param secret in Base32 */
    public AuthenticatorApp(String secret) {
        BigInteger number = secret.chars()
                .mapToObj(letter -> BigInteger.valueOf(BASE32.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, five) -> all.shiftLeft(5).or(five));
        byte[] bytes = number.toByteArray();
        this.secret = new byte[SECRET];
        int length = Math.min(SECRET, bytes.length);
        System.arraycopy(bytes, bytes.length - length, this.secret, SECRET - length, length);
    }

    /** The code so many steps of half a minute later; each is taken once, and one step each way is. */
    public String code(int later) {
        byte[] hash =
                mac(ByteBuffer.allocate(Long.BYTES).putLong(opened + later).array());
        int binary = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", binary % DIGITS);
    }

    /** One that the app does not show in these minutes. */
    public String wrongCode() {
        return IntStream.range(0, DIGITS)
                .mapToObj(code -> String.format(Locale.ROOT, "%06d", code))
                .filter(code -> IntStream.rangeClosed(-3, 3)
                        .noneMatch(step -> code(step).equals(code)))
                .findFirst()
                .orElseThrow();
    }

    private byte[] mac(byte[] step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(step);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
