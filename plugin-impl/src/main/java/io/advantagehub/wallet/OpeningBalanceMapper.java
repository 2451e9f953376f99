package io.advantagehub.wallet;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What was booked of what people had. */
@Mapper
interface OpeningBalanceMapper {

    record BookedRow(
            String distributorId,
            String reference,
            long amount,
            String currency,
            Instant earnedAt,
            Instant maturesAt,
            @Nullable Instant expiresAt,
            UUID lotId,
            String bookedBy,
            Instant bookedAt) {}

    /** All of these people. */
    List<BookedRow> find(@Param("distributors") Collection<String> distributors);

    int insert(NewRows rows);
}
