package io.advantagehub.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, as every list of the contract is answered.
 *
 * @param nextCursor where the next part begins, null where this is the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }
}
