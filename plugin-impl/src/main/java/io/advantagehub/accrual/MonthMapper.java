package io.advantagehub.accrual;

import io.advantagehub.database.NewRows;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What people earned in their months, where a cap counts it. */
@Mapper
interface MonthMapper {

    record MonthRow(String month, String scope, String distributorId, long earned) {}

    /** The people of one month and scope. */
    record Wanted(String month, String scope, Collection<String> people) {}

    /** In key order. */
    List<MonthRow> lock(@Param("wanted") Collection<Wanted> wanted);

    List<MonthRow> find(@Param("wanted") Collection<Wanted> wanted);

    int insert(NewRows rows);

    int put(NewRows rows);
}
