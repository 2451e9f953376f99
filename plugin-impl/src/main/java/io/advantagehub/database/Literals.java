package io.advantagehub.database;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as literals of SQL, none of which can end before its end: texts are hex digits, which a server need neither unescape
 * nor convert from the connection's character set. Straight into the statement: there are thousands.
 */
final class Literals {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int BITS_OF_A_DIGIT = 4;
    private static final int DIGIT = 0xF;

    private Literals() {}

    static void append(@Nullable Object value, StringBuilder sql) {
        if (value == null) {
            sql.append("NULL");
        } else if (value instanceof UUID id) {
            sql.append("x'");
            hex(id.getMostSignificantBits(), Long.SIZE, sql);
            hex(id.getLeastSignificantBits(), Long.SIZE, sql);
            sql.append('\'');
        } else if (value instanceof Instant at) {
            Datetime.appendLiteral(at, sql);
        } else if (value instanceof Long number) {
            sql.append(number.longValue());
        } else if (value instanceof Integer number) {
            sql.append(number.intValue());
        } else if (value instanceof Boolean truth) {
            sql.append(truth.booleanValue());
        } else if (value instanceof byte[] bytes) {
            bytes(bytes, sql);
        } else if (value instanceof String || value instanceof Enum) {
            bytes(value.toString().getBytes(StandardCharsets.UTF_8), sql);
        } else {
            throw new IllegalArgumentException(
                    "no column holds a " + value.getClass().getName());
        }
    }

    private static void bytes(byte[] bytes, StringBuilder sql) {
        sql.append("x'");
        for (byte octet : bytes) {
            hex(octet, Byte.SIZE, sql);
        }
        sql.append('\'');
    }

    private static void hex(long number, int bits, StringBuilder sql) {
        for (int rest = bits - BITS_OF_A_DIGIT; rest >= 0; rest -= BITS_OF_A_DIGIT) {
            sql.append(HEX[(int) (number >>> rest) & DIGIT]);
        }
    }
}
