package io.advantagehub.referral;

import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** Rows of ah_attribution and ah_attribution_candidate. */
@Mapper
interface AttributionMapper {

    /**
     * @param how letter of what spoke for the link
     * @param boundAt when the distributor signed up, or when an administrator decided
     * @param eventNo number of the event that bound it
     * @param decidedBy the administrator who granted a claim
     */
    record AttributionRow(
            String distributorId,
            String code,
            String how,
            @Nullable Instant clickedAt,
            Instant boundAt,
            @Nullable UUID eventNo,
            @Nullable String decidedBy) {}

    /**
     * @param shown whether it is the one of its owner's that the owner sees
     * @param via letter of what spoke for the link
     * @param outcome letter of what became of it
     * @param model in force then
     * @param windowSeconds in force then; none where clicks counted for ever
     */
    record CandidateRow(
            UUID id,
            String distributorId,
            String ownerId,
            boolean shown,
            String code,
            String via,
            @Nullable Instant clickedAt,
            Instant signedUpAt,
            String outcome,
            String model,
            @Nullable Long windowSeconds) {}

    /** Who is bound to which link, and from when on purchases count for it. */
    record Bound(
            String distributorId,
            String code,
            String how,
            Instant boundAt,
            @Nullable UUID eventNo) {

        /** By sign-up whatever is accepted after it; by a claim only what was bought from the decision on. */
        boolean counts(UUID purchase, Instant boughtAt) {
            boolean after = eventNo == null || Ids.compare(eventNo, purchase) < 0;
            return after && !(how.equals(Via.CLAIM.letter()) && boughtAt.isBefore(boundAt));
        }
    }

    /** Who is bound already stays so. */
    int insert(NewRows rows);

    int insertCandidates(NewRows rows);

    List<Bound> find(Collection<String> distributors);
}
