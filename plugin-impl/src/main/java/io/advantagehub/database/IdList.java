package io.advantagehub.database;

import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Ids as literals: {@code WHERE id IN (${ids})}, for statements on thousands of rows of one table. A server reads them
 * faster than from JSON, and changes rows of one table faster than those of a join. Immutable.
 *
 * @param ids at least one, as hexadecimal literals between commas
 */
public record IdList(String ids) {

    /** @param ids at least one */
    public static IdList of(Collection<UUID> ids) {
        HexFormat hex = HexFormat.of();
        return new IdList(
                ids.stream().map(id -> "0x" + hex.formatHex(Hex.bytes(id))).collect(Collectors.joining(",")));
    }
}
