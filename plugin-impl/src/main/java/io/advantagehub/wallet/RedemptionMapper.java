package io.advantagehub.wallet;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Redemptions. Their rows are locked before the accounts they are of. */
@Mapper
interface RedemptionMapper {

    int insert(NewRows rows);

    int update(@Param("rows") String rows);

    /** In key order. */
    List<RedemptionRow> lock(@Param("ids") Collection<UUID> ids);

    Optional<RedemptionRow> find(@Param("id") UUID id);

    /** Newest first. */
    List<RedemptionRow> page(@Param("distributor") String distributor, @Param("part") Part part);

    /** Those that are granted at an instant, newest first. */
    List<RedemptionRow> granted(
            @Param("distributor") @Nullable String distributor, @Param("now") Instant now, @Param("part") Part part);

    /** What somebody asked for since an instant and was paid with it or may still be; what came back counts no more. */
    long sumBetween(@Param("distributor") String distributor, @Param("since") Instant since, @Param("now") Instant now);

    /** Writes down what expired by itself. */
    int expire(@Param("asOf") Instant asOf);
}
