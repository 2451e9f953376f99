package io.advantagehub.ledger;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** How debts arose. */
@Mapper
interface DebtMapper {

    record Found(String kind, @Nullable String reference, Instant since, long amount) {}

    int insertDebts(NewRows rows);

    /** Newest first. */
    List<Found> find(@Param("account") UUID account, @Param("limit") int limit);
}
