package io.advantagehub.wallet;

import io.advantagehub.database.NewRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Corrections by administrators. Their rows are locked before the accounts they are of. */
@Mapper
interface AdjustmentMapper {

    int insert(NewRows rows);

    Optional<AdjustmentRow> lock(@Param("id") UUID id);

    Optional<AdjustmentRow> find(@Param("id") UUID id);

    /** Newest first; of all states and distributors where none is told. */
    List<AdjustmentRow> page(
            @Param("state") @Nullable String state,
            @Param("distributor") @Nullable String distributor,
            @Param("part") Part part);

    int decide(@Param("row") AdjustmentRow row);
}
