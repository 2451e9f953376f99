package io.advantagehub.ledger;

import io.advantagehub.database.NewRows;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What a transaction writes: each statement takes a whole book's rows as one JSON array. */
@Mapper
interface PostingMapper {

    int insertTransfers(NewRows rows);

    int insertEntries(NewRows rows);

    int insertLots(NewRows rows);

    int insertAllocations(NewRows rows);

    int putOpenLots(NewRows rows);

    int deleteOpenLots(@Param("rows") String rows);

    int insertOpenPendings(NewRows rows);

    int deleteOpenPendings(@Param("rows") String rows);
}
