package io.advantagehub.imports;

import java.util.Arrays;

/** A long for each number of a {@link KeyTable}; zero where none was set. Of one thread. */
final class Column {
    private long[] values = new long[1 << 12];

    long get(int number) {
        return number < values.length ? values[number] : 0;
    }

    void set(int number, long value) {
        if (number >= values.length) {
            values = Arrays.copyOf(values, Math.max(number + 1, values.length + values.length / 2));
        }
        values[number] = value;
    }
}
