package io.advantagehub.ledger;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Lots that wait for somebody to look at them. */
@Mapper
interface LotReviewMapper {

    /** A lot with the dates it was opened with. */
    record OwnTerms(
            UUID lotId,
            Instant earnedAt,
            Instant maturesAt,
            @Nullable Instant expiresAt) {}

    /** From when on what a transfer credited is available; empty until decided. */
    record Decided(UUID transferId, @Nullable Instant maturesAt) {}

    List<OwnTerms> findOwnTerms(@Param("lots") Collection<UUID> lots);

    List<Decided> find(@Param("transfers") Collection<UUID> transfers);

    int insert(NewRows rows);

    int decide(@Param("rows") String rows);
}
