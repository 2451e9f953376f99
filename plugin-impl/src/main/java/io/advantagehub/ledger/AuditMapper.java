package io.advantagehub.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** How far the check of all accounts is, and which are next. */
@Mapper
interface AuditMapper {

    /** @param endedAt when all accounts had been looked at last */
    record Position(UUID afterId, Instant dueAt, @Nullable Instant endedAt) {}

    /** @param version of its latest entry: how much there is to look at */
    record Size(UUID id, long version) {}

    Optional<Position> find();

    /** Whoever comes first makes it. */
    int insertMissing(Position first);

    /** Whoever moves the date on has the next part to look at. */
    int claim(@Param("dueAt") Instant dueAt, @Param("until") Instant until);

    /** Unless somebody else has claimed it since. */
    int move(@Param("claimed") Instant claimed, @Param("to") Position to);

    List<Size> findNext(@Param("after") UUID after, @Param("limit") int limit);

    int countParked();
}
