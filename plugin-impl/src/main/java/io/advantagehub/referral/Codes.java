package io.advantagehub.referral;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The codes of links: ten of 24 letters and digits, none of which is taken for another, and no vowel, so that they spell
 * no word. 6 × 10¹³ of them: guessing finds nobody's. Made by a CSPRNG; thread-safe.
 */
final class Codes {
    static final String ALPHABET = "23456789CDFHJKMNPQRTVWXY";
    static final int LENGTH = 10;

    /** Taken for another when read or typed; a code has none of the first kind, so each can mean the second only. */
    private static final String MISREAD = "SBZGСВЗНКМРТХУ";

    private static final String MEANT = "5826C83HKMPTXY";

    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    /** What somebody passes on may be escaped by several programs on its way. */
    private static final int ESCAPES = 3;

    private static final int LONGEST = 300;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String random(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /**
     * The code that was meant by a text that people, messengers and mail programs had in their hands: whatever the case,
     * with signs around and within, percent-encoded, with letters of other alphabets that look alike, with the rest of an
     * address or of markup attached. Empty where no code can be meant.
     */
    static Optional<String> read(String text) {
        String begin = text.substring(0, Math.min(text.length(), LONGEST));
        String plain = Normalizer.normalize(unescaped(begin), Normalizer.Form.NFKC);
        String whole = meant(BETWEEN.matcher(plain).replaceAll(""));
        return isCode(whole)
                ? Optional.of(whole)
                : Arrays.stream(BETWEEN.split(plain))
                        .map(Codes::meant)
                        .filter(Codes::isCode)
                        .findFirst();
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static String meant(String text) {
        return text.chars()
                .mapToObj(letter -> {
                    int misread = MISREAD.indexOf(Character.toUpperCase(letter));
                    return misread < 0 ? String.valueOf((char) letter) : MEANT.substring(misread, misread + 1);
                })
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static String unescaped(String text) {
        String plain = text;
        for (int times = 0; times < ESCAPES && ESCAPE.matcher(plain).find(); times++) {
            try {
                plain = URLDecoder.decode(plain, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                plain = ESCAPE.matcher(plain).replaceAll(" ");
            }
        }
        return plain;
    }
}
