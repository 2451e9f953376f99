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

    record TokenRow(String distributorId, String token) {}

    record OthersRow(String distributorId, int others) {}

    List<TokenRow> findTokens(@Param("people") String people);

    /** How many other people are paid where each of these is; those that share nothing are missing. */
    List<OthersRow> countOthers(@Param("people") String people);

    int insert(@Param("distributor") String distributor, @Param("known") Known known);
}
