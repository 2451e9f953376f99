package io.advantagehub.accrual;

import io.advantagehub.accrual.OrderMapper.LineRow;
import io.advantagehub.accrual.OrderMapper.OrderRow;
import io.advantagehub.accrual.OrderMapper.Wanted;
import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Orders of the past, page by page, and what they come to for each person. Locks nothing. */
@Mapper
interface SimulationMapper {

    /** The last order of the page before. */
    record After(Instant at, int sourceNo, String orderId) {}

    record AccruedRow(String personId, long accrued, long taken) {}

    /** What a person had and would have, less what refunds took. */
    record PersonRow(String personId, long wasNet, long wouldBeNet) {}

    record NewPersonRow(UUID simulationId, String personId, long wasNet, long wouldBeNet) {}

    record CountRow(long gaining, long losing) {}

    List<OrderRow> findOrders(@Param("after") After after, @Param("to") Instant to, @Param("limit") int limit);

    List<LineRow> findLines(@Param("wanted") Collection<Wanted> wanted);

    List<AccruedRow> sumAccruals(@Param("wanted") Collection<Wanted> wanted);

    int addPeople(NewRows rows);

    CountRow countPeople(@Param("id") UUID id);

    /** Those who gain most; those who lose most where the sign is turned. */
    List<PersonRow> findFarthest(@Param("id") UUID id, @Param("sign") int sign, @Param("limit") int limit);

    /** Some of a simulation's, or of those that began before it and were never ended; says how many. */
    int deletePeople(@Param("id") UUID id, @Param("before") UUID before, @Param("limit") int limit);
}
