package io.advantagehub.confirmation;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Where codes go and from where they are asked for. */
@Mapper
interface PlaceMapper {

    /**
     * Locks them until the transaction ends: what others asked for there is counted from then on, and nobody asks there meanwhile.
     *
     * @param rows {@link Place}s, in their order
     */
    int lock(NewRows rows);

    int deleteBefore(@Param("instant") Instant instant, @Param("limit") int limit);
}
