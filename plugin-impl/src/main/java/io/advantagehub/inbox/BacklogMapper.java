package io.advantagehub.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What is still to be done, without reading it. */
@Mapper
interface BacklogMapper {

    boolean isAnyNew();

    /** The first that is new, of those accepted before. */
    Optional<UUID> findFirstNewBefore(UUID id);

    /** Counts no further than the bound. */
    long countNew(@Param("bound") long bound);

    long countWaiting();

    /** What events wait for, in order, after one. */
    List<String> findAwaited(@Param("after") String after, @Param("limit") int limit);

    /** Makes new again what waits for these, no more than that many at once. */
    int recall(@Param("keys") Collection<byte[]> keys, @Param("limit") int limit);
}
