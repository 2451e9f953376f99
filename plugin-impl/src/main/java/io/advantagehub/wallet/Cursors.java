package io.advantagehub.wallet;

import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Lists by id, newest first: the cursor is the last id of the part before. */
final class Cursors {

    private Cursors() {}

    /** One more than was asked for, which tells whether anything follows. */
    static Part part(Paging paging) {
        String cursor = paging.cursor();
        if (cursor == null) {
            return Part.of(null, paging.limit() + 1);
        }
        UUID below = Uuids.parse(cursor)
                .orElseThrow(() -> Refused.invalid("cursor", "must be what the page before gave as nextCursor"));
        return Part.of(below, paging.limit() + 1);
    }

    static <R, V> Page<V> page(List<R> found, Paging paging, Function<R, UUID> id, Function<R, V> view) {
        List<R> shown = found.subList(0, Math.min(found.size(), paging.limit()));
        boolean more = found.size() > paging.limit();
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? id.apply(shown.get(shown.size() - 1)).toString() : null);
    }
}
