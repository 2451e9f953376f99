package io.advantagehub.fairplay;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Suspicious earnings. Their rows are locked before the orders they are of. */
@Mapper
interface ReviewMapper {

    int insert(NewRows rows);

    Optional<ReviewRow> lock(@Param("id") UUID id);

    Optional<ReviewRow> find(@Param("id") UUID id);

    /** Newest first, below an id; of all states and distributors where none is told. */
    List<ReviewRow> page(
            @Param("state") @Nullable String state,
            @Param("distributor") @Nullable String distributor,
            @Param("below") UUID below,
            @Param("limit") int limit);

    int decide(@Param("row") ReviewRow row);

    /** Of somebody's own, once; says whether it was. */
    int appeal(
            @Param("id") UUID id,
            @Param("distributor") String distributor,
            @Param("text") String text,
            @Param("at") Instant at);
}
