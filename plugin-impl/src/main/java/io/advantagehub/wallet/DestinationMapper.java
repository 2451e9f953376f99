package io.advantagehub.wallet;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Where somebody's payouts may go. */
@Mapper
interface DestinationMapper {

    record Known(String token, Instant namedAt, boolean isFirst) {}

    List<Known> find(@Param("distributor") String distributor);

    int insert(@Param("distributor") String distributor, @Param("known") Known known);
}
