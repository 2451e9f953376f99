package io.advantagehub.wallet;

import io.advantagehub.database.Ids;
import io.advantagehub.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a list: at most so many of those below an id, newest first. */
record Part(UUID below, int limit) {

    static Part of(Paging paging) {
        return new Part(paging.below(), paging.oneMore());
    }

    static Part of(@Nullable UUID below, int limit) {
        return new Part(below == null ? Ids.LAST : below, limit);
    }
}
