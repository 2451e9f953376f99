package io.advantagehub.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of the standards, and how far a clock may be off. */
class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    59,          94287082, 46119246, 90693936
                    1111111109,  07081804, 68084774, 25091201
                    1111111111,  14050471, 67062674, 99943326
                    1234567890,  89005924, 91819424, 93441116
                    2000000000,  69279037, 90698825, 38618901
                    20000000000, 65353130, 77737706, 47863826
                    """)
    void makesTheCodesOfTheStandard(long time, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(time));

        assertThat(new Totp("HmacSHA1", 8).code(SECRET, step)).isEqualTo(sha1);
        assertThat(new Totp("HmacSHA256", 8).code(secret(32), step)).isEqualTo(sha256);
        assertThat(new Totp("HmacSHA512", 8).code(secret(64), step)).isEqualTo(sha512);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "7, 162583", "9, 520489"})
    void makesSixDigitsByDefault(long step, String code) {
        assertThat(Totp.USUAL.code(SECRET, step)).isEqualTo(code);
    }

    @Test
    void takesTheCodeOfTheStepBeforeAndOfTheNext() {
        Instant now = Instant.ofEpochSecond(3_000);
        long step = Totp.step(now);

        for (long around = step - 1; around <= step + 1; around++) {
            assertThat(Totp.USUAL.match(SECRET, Totp.USUAL.code(SECRET, around), now))
                    .hasValue(around);
        }
        assertThat(Totp.USUAL.match(SECRET, Totp.USUAL.code(SECRET, step - 2), now))
                .isEmpty();
        assertThat(Totp.USUAL.match(SECRET, Totp.USUAL.code(SECRET, step + 2), now))
                .isEmpty();
        assertThat(Totp.USUAL.match(SECRET, "", now)).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsInBase32(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void tellsAppsAllTheyNeed() {
        KeyUri uri = new KeyUri("Loja São João", "ana+1", Base32.of(SECRET));

        assertThat(uri.text())
                .isEqualTo("otpauth://totp/Loja%20S%C3%A3o%20Jo%C3%A3o:ana%2B1?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Loja%20S%C3%A3o%20Jo%C3%A3o&algorithm=SHA1&digits=6&period=30");
        assertThat(uri.toString()).doesNotContain("GEZDG");
    }

    @Test
    void drawsAPictureThatLoadsAndRunsNothing() {
        String svg = Svg.of(new KeyUri("Loja", "ana", Base32.of(SECRET)).text());

        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"").endsWith("</svg>");
        assertThat(svg).doesNotContain("script", "href", "style");
        // Three finder patterns of 33 dark modules each, and a good deal more.
        assertThat(svg.split("h1v1h-1z", -1)).hasSizeGreaterThan(300);
    }

    @Test
    void tellsTheRiskInThreeLanguages() {
        assertThat(Notice.inEachLanguage()).containsOnlyKeys("pt-BR", "ru", "en");
        assertThat(Notice.inEachLanguage().values())
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains("SMS").hasSizeGreaterThan(200));
    }

    private static byte[] secret(int length) {
        return "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }
}
