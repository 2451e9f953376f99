package io.advantagehub.inbox;

import io.advantagehub.database.Ids;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Parts of lists that are read newest first, by ids of the plugin's. */
final class Pages {

    private Pages() {}

    /** Below which id a part begins. */
    static UUID before(Paging paging) {
        try {
            return paging.cursor() == null ? Ids.LAST : UUID.fromString(paging.cursor());
        } catch (IllegalArgumentException none) {
            throw Refused.invalid("cursor", "must be what the page before gave as nextCursor");
        }
    }

    /** @param found one more than was asked for, where there is one */
    static <T> Page<T> of(List<T> found, Paging paging, Function<T, UUID> id) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, paging.limit());
        return new Page<>(shown, id.apply(shown.get(shown.size() - 1)).toString());
    }
}
