package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.JsonRows;
import java.util.stream.Stream;

/** An id on its way into a statement. */
record Id(String id) {

    /** Each once, as rows of one parameter. */
    static String rows(Stream<DistributorId> ids) {
        return JsonRows.of(ids.distinct().map(id -> new Id(id.value())).toList());
    }
}
