package io.advantagehub.referral;

import io.advantagehub.database.Lettered;
import io.advantagehub.referral.AttributionMapper.AttributionRow;
import io.advantagehub.referral.AttributionMapper.CandidateRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads from click to sale: candidates, their links, and what the first line brought. */
@Mapper
interface TraceMapper {

    /**
     * A candidate as its owner sees it.
     *
     * @param purchases of a newcomer who was attributed, while in the owner's first line; zero of others
     * @param earned before refunds, in minor units
     */
    record TraceRow(
            UUID id,
            String distributorId,
            String code,
            String product,
            String plan,
            String via,
            @Nullable Instant clickedAt,
            Instant signedUpAt,
            String outcome,
            long purchases,
            long earned,
            long refunded,
            @Nullable Instant firstPurchaseAt) {

        /** What spoke for the link. */
        Via spoke() {
            return Lettered.of(Via.class, via);
        }
    }

    /** Of an owner's links, one of each newcomer, the newest first. */
    List<TraceRow> ofOwner(@Param("owner") String owner, @Param("below") UUID below, @Param("limit") int limit);

    /** All that may have brought somebody, in the order in which they counted. */
    List<CandidateRow> candidates(String distributor);

    Optional<AttributionRow> attribution(String distributor);
}
