package io.advantagehub.ledger;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What a transaction writes: each statement takes a whole book's rows as one JSON array. */
@Mapper
interface PostingMapper {

    int insertTransfers(@Param("rows") String rows);

    int insertEntries(@Param("rows") String rows);

    int insertLots(@Param("rows") String rows);

    int insertAllocations(@Param("rows") String rows);

    int putOpenLots(@Param("rows") String rows);

    int deleteOpenLots(@Param("rows") String rows);

    int insertOpenPendings(@Param("rows") String rows);

    int deleteOpenPendings(@Param("rows") String rows);

    /** Only those that still have the version they were loaded with. */
    int updateAccounts(@Param("rows") String rows);
}
