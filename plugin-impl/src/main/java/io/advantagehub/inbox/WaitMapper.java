package io.advantagehub.inbox;

import io.advantagehub.inbox.WorkMapper.StoredEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** One event that waits. */
@Mapper
interface WaitMapper {

    /** It waits, and neither a worker nor a recall ends that until the transaction ends; empty where one has. */
    Optional<StoredEvent> lock(@Param("id") UUID id);

    /** It becomes one that was discarded. */
    int insertDiscarded(@Param("id") UUID id, @Param("at") Instant at);

    /** It is left aside. */
    int leave(@Param("id") UUID id);
}
