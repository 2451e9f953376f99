package io.advantagehub.wallet;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the host is still to be told. */
@Mapper
interface NoticeMapper {

    record Due(UUID id, UUID redemptionId, String kind, int attempts) {}

    record New(UUID id, UUID redemptionId, String kind, Instant dueAt) {}

    int insert(NewRows rows);

    /** Past whatever another node holds. */
    List<Due> lockDue(@Param("now") Instant now, @Param("limit") int limit);

    int putOff(@Param("id") UUID id, @Param("until") Instant until);

    int delete(@Param("id") UUID id);
}
