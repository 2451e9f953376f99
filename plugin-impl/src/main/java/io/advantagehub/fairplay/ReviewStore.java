package io.advantagehub.fairplay;

import io.advantagehub.database.NewRows;
import java.util.Collection;

/** New reviews, a whole batch at a time. */
final class ReviewStore {
    private final ReviewMapper mapper;

    ReviewStore(ReviewMapper mapper) {
        this.mapper = mapper;
    }

    void add(Collection<ReviewRow> rows) {
        NewRows.write(rows, mapper::insert);
    }
}
