package io.advantagehub.imports;

import java.nio.ByteBuffer;

/** Numbers keys from zero on, in 20 to 60 bytes each: what a million strings need would be ten times that. Of one thread. */
final class KeyTable {
    private static final int FIRST = 1 << 12;

    /** Two a key. */
    private long[] keys = new long[2 * FIRST];
    /** One more than the key's number; zero where there is none. */
    private int[] numbers = new int[FIRST];

    private int size;

    /**
     * The number of a key: the one it has, else the next.
     *
     * @param hash 16 or more bytes that no other key has
     */
    int numberOf(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = bytes.getLong();
        long low = bytes.getLong();
        int slot = slot(high, low);
        if (numbers[slot] == 0) {
            if (2 * size >= numbers.length) {
                grow();
                slot = slot(high, low);
            }
            put(slot, high, low, ++size);
        }
        return numbers[slot] - 1;
    }

    int size() {
        return size;
    }

    private int slot(long high, long low) {
        int mask = numbers.length - 1;
        int slot = (int) low & mask;
        while (numbers[slot] != 0 && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void put(int slot, long high, long low, int number) {
        keys[2 * slot] = high;
        keys[2 * slot + 1] = low;
        numbers[slot] = number;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldNumbers.length];
        for (int old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != 0) {
                long high = oldKeys[2 * old];
                long low = oldKeys[2 * old + 1];
                put(slot(high, low), high, low, oldNumbers[old]);
            }
        }
    }
}
