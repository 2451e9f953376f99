package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link IdList} says. */
class IdListTests {
    @Test
    void idsAsLiteralsInTheirOrder() {
        UUID one = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(IdList.of(List.of(one, new UUID(0, 1))).ids())
                .isEqualTo("0x01890a5dac96774bbcceb302099a8057,0x00000000000000000000000000000001");
    }
}
