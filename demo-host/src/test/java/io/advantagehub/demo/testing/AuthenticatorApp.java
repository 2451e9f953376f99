package io.advantagehub.demo.testing;

import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an app on somebody's phone makes of a secret, written anew after RFC 6238. */
public final class AuthenticatorApp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET = 20;
    private static final int DIGITS = 1_000_000;

    private final byte[] secret;
    private long shown;

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

    /**
     * A code that was not asked for before, since each is taken once: that of this half a minute or of the next one, which is
     * taken too, and for half a minute at least. May wait for the time to come.
     */
    public String code() {
        shown = Math.max(shown + 1, step());
        await().atMost(Duration.ofMinutes(1)).until(() -> shown <= step() + 1);
        return code(shown);
    }

    private static long step() {
        return Instant.now().getEpochSecond() / 30;
    }

    private String code(long step) {
        byte[] hash = mac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int binary = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", binary % DIGITS);
    }

    /** One that the app does not show in these minutes. */
    public String wrongCode() {
        return IntStream.range(0, DIGITS)
                .mapToObj(code -> String.format(Locale.ROOT, "%06d", code))
                .filter(code -> LongStream.rangeClosed(step() - 3, step() + 9)
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
