package io.advantagehub.fairplay;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What happened under sponsors, by spans of time. */
@Mapper
interface SponsorTallyMapper {

    record TallyRow(String personId, String what, Instant spanAt, long n, long amount) {}

    record RefunderRow(String sponsorId, Instant spanAt, String buyerId) {}

    record CountRow(String sponsorId, long buyers) {}

    /**
     * @param from of what is counted by minutes
     * @param fromMonth of what is counted by months
     */
    List<TallyRow> find(
            @Param("people") String people, @Param("from") Instant from, @Param("fromMonth") Instant fromMonth);

    int add(NewRows rows);

    int addRefunders(NewRows rows);

    List<CountRow> countRefunders(@Param("people") String people, @Param("afterMonth") Instant afterMonth);

    /** Some of what is counted by minutes and was before an instant; says how many. */
    int prune(@Param("before") Instant before, @Param("limit") int limit);
}
