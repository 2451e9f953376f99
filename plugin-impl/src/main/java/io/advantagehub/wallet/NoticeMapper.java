package io.advantagehub.wallet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the host is still to be told. */
@Mapper
interface NoticeMapper {

    record Due(UUID id, UUID redemptionId, String kind, int attempts) {}

    int insert(
            @Param("id") UUID id,
            @Param("redemption") UUID redemption,
            @Param("kind") String kind,
            @Param("dueAt") Instant dueAt);

    /** Past whatever another node holds. */
    List<Due> lockDue(@Param("now") Instant now, @Param("limit") int limit);

    int putOff(@Param("id") UUID id, @Param("until") Instant until);

    int delete(@Param("id") UUID id);
}
