package io.advantagehub.referral;

import io.advantagehub.database.Ids;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Pages of rows in the falling order of their ids, which name nobody. */
final class Cursors {
    private Cursors() {}

    /** Below which id the page begins. */
    static UUID below(Paging paging) {
        String cursor = paging.cursor();
        if (cursor == null) {
            return Ids.LAST;
        }
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException none) {
            throw Refused.invalid("cursor", "must be what the page before gave as nextCursor");
        }
    }

    /**
     * @param found one more than the page holds, where there is more
     * @param views of the rows that the page holds
     */
    static <R, V> Page<V> page(List<R> found, Paging paging, Function<R, UUID> id, Function<List<R>, List<V>> views) {
        List<R> shown = found.subList(0, Math.min(found.size(), paging.limit()));
        boolean more = found.size() > shown.size();
        return new Page<>(
                views.apply(shown), more ? id.apply(shown.get(shown.size() - 1)).toString() : null);
    }
}
