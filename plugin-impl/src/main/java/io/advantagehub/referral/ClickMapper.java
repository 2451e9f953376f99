package io.advantagehub.referral;

import io.advantagehub.database.NewRows;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows of ah_click and ah_link_visitor. */
@Mapper
interface ClickMapper {

    /** A row of ah_link_visitor. */
    record VisitorRow(String day, String code, UUID visitor, UUID clickId) {}

    /** How many visitors were new to a link on a day. */
    record NewVisitors(String day, String code, long visitors) {}

    int insert(NewRows clicks);

    /** Whoever was there on that day is there already. */
    int insertVisitors(NewRows visitors);

    /** Of those rows, as JSON, that were there before or are there now: how many are there by their own click. */
    List<NewVisitors> newVisitors(String visitors);

    int deleteVisitorsBefore(@Param("day") String day, @Param("limit") int limit);

    int deleteClicksBefore(@Param("id") UUID id, @Param("limit") int limit);
}
