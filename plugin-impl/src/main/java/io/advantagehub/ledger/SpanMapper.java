package io.advantagehub.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** From when to when entries count that were written one after the other. */
@Mapper
interface SpanMapper {

    /** Of entries that are written, a span for each of these. */
    int insert(@Param("spans") Collection<Stretch> spans);

    /** The last versions of spans of which nothing counts from within a time, newest first. */
    List<Long> findOutside(
            @Param("within") Stretch within, @Param("from") @Nullable Instant from, @Param("to") @Nullable Instant to);
}
