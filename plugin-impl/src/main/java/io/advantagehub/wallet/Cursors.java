package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists by id, newest first: the cursor is the last id of the part before. */
final class Cursors {

    private Cursors() {}

    /** One more than was asked for, which tells whether anything follows. */
    static Part part(Paging paging) {
        String cursor = paging.cursor();
        if (cursor == null) {
            return Part.of(null, paging.limit() + 1);
        }
        return Part.of(Uuids.parse(cursor).orElseThrow(Cursors::unknown), paging.limit() + 1);
    }

    /** Of a list by distributor: those behind this one. */
    static @Nullable DistributorId after(Paging paging) {
        String cursor = paging.cursor();
        try {
            return cursor == null ? null : new DistributorId(cursor);
        } catch (IllegalArgumentException none) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return Refused.invalid("cursor", "must be what the page before gave as nextCursor");
    }

    /** @param place of a row, where the next part begins behind it */
    static <R, V> Page<V> page(List<R> found, Paging paging, Function<R, ?> place, Function<R, V> view) {
        List<R> shown = found.subList(0, Math.min(found.size(), paging.limit()));
        boolean more = found.size() > paging.limit();
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? place.apply(shown.get(shown.size() - 1)).toString() : null);
    }
}
