package io.advantagehub.referral;

import io.advantagehub.database.NewRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_sponsor_claim. */
@Mapper
interface ClaimMapper {

    int insert(NewRows claims);

    Optional<ClaimRow> lock(UUID id);

    List<ClaimRow> find(Collection<UUID> ids);

    /** What somebody claimed of somebody. */
    Optional<ClaimRow> between(@Param("claimant") String claimant, @Param("newcomer") String newcomer);

    int countOpen(String claimant);

    /** Which part of the claims, the newest first; of all people and states where none is told. */
    record Part(
            @Nullable String claimant,
            @Nullable String newcomer,
            @Nullable String state,
            UUID below,
            int limit) {}

    List<ClaimRow> page(Part part);

    int decide(ClaimRow decided);

    /** From their decisions on. */
    int takeEffect(Collection<UUID> ids);
}
