package io.advantagehub.referral;

import io.advantagehub.api.VisitToken;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A visit as the value of the first-party cookie {@value #NAME}: opaque, signed, and whole in itself, so that nobody asks
 * the database when somebody signs up. Of at most 64 characters, that a host may hand it on as a {@code referralCode}.
 * Thread-safe.
 */
final class VisitCookie {
    /** The cookie. */
    static final String NAME = VisitToken.COOKIE;

    private static final String PREFIX = "v1.";
    private static final String PURPOSE = "cookie";
    private static final int NUMBER = 6;
    private static final int CONTENT = 5 * NUMBER;
    private static final int SIGNATURE = 10;

    private final VisitKeys keys;

    VisitCookie(VisitKeys keys) {
        this.keys = keys;
    }

    String write(Visit visit) {
        byte[] content = new byte[CONTENT];
        List<Long> numbers = List.of(
                visit.visitor(),
                number(visit.first().code()),
                visit.first().at().toEpochMilli(),
                number(visit.last().code()),
                visit.last().at().toEpochMilli());
        for (int place = 0; place < numbers.size(); place++) {
            byte[] bytes =
                    ByteBuffer.allocate(Long.BYTES).putLong(numbers.get(place)).array();
            System.arraycopy(bytes, Long.BYTES - NUMBER, content, place * NUMBER, NUMBER);
        }
        byte[] signed = Arrays.copyOf(content, CONTENT + SIGNATURE);
        System.arraycopy(signature(0, content), 0, signed, CONTENT, SIGNATURE);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Empty for what is none of ours, or was altered. */
    Optional<Visit> read(String value) {
        if (!value.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(value.substring(PREFIX.length()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        return signed.length == CONTENT + SIGNATURE && isOurs(signed) ? Optional.of(visit(signed)) : Optional.empty();
    }

    /** Of the lines of a request's {@code Cookie} header. */
    Optional<Visit> in(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(NAME + "="))
                .flatMap(cookie -> read(cookie.substring(NAME.length() + 1)).stream())
                .findFirst();
    }

    private boolean isOurs(byte[] signed) {
        byte[] content = Arrays.copyOf(signed, CONTENT);
        byte[] told = Arrays.copyOfRange(signed, CONTENT, signed.length);
        for (int key = 0; key < keys.count(); key++) {
            if (MessageDigest.isEqual(told, signature(key, content))) {
                return true;
            }
        }
        return false;
    }

    private byte[] signature(int key, byte[] content) {
        return Arrays.copyOf(keys.hash(key, PURPOSE, content), SIGNATURE);
    }

    private static Visit visit(byte[] bytes) {
        return new Visit(
                number(bytes, 0),
                new Visit.Click(code(number(bytes, 1)), Instant.ofEpochMilli(number(bytes, 2))),
                new Visit.Click(code(number(bytes, 3)), Instant.ofEpochMilli(number(bytes, 4))));
    }

    private static long number(byte[] bytes, int place) {
        return new BigInteger(1, bytes, place * NUMBER, NUMBER).longValueExact();
    }

    private static long number(String code) {
        long number = 0;
        for (int i = 0; i < code.length(); i++) {
            number = number * Codes.ALPHABET.length() + Codes.ALPHABET.indexOf(code.charAt(i));
        }
        return number;
    }

    private static String code(long number) {
        StringBuilder code = new StringBuilder();
        long rest = number;
        for (int i = 0; i < Codes.LENGTH; i++) {
            code.append(Codes.ALPHABET.charAt((int) (rest % Codes.ALPHABET.length())));
            rest /= Codes.ALPHABET.length();
        }
        return code.reverse().toString();
    }
}
