package io.advantagehub.referral;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** Rows of ah_attribution. */
@Mapper
interface AttributionMapper {

    /**
     * @param how C code at sign-up, L click, M an administrator's decision
     * @param eventNo the sign-up's number
     */
    record AttributionRow(
            String distributorId,
            String code,
            String how,
            @Nullable Instant clickedAt,
            Instant boundAt,
            @Nullable UUID eventNo) {}

    record Bound(String distributorId, String code) {}

    /** Who is bound already stays so. */
    int insert(NewRows rows);

    List<Bound> find(Collection<String> distributors);
}
