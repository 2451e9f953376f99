package io.advantagehub.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keys and their numbers, against a map. */
class KeyTableTests {

    @Test
    void givesEachKeyItsOwnNumberFromZeroOn() {
        long seed = Long.getLong("seed", 20_261_127);
        Random random = new Random(seed);
        KeyTable table = new KeyTable();
        Map<ByteBuffer, Integer> model = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            // few different low halves, so that keys meet in one place
            byte[] key = ByteBuffer.allocate(16)
                    .putLong(random.nextInt(20_000))
                    .putLong(random.nextInt(3))
                    .array();

            int number = table.numberOf(key);

            Integer known = model.putIfAbsent(ByteBuffer.wrap(key), number);
            assertThat(number).as("seed %d", seed).isEqualTo(known == null ? model.size() - 1 : known);
        }
        assertThat(table.size()).isEqualTo(model.size());
    }
}
