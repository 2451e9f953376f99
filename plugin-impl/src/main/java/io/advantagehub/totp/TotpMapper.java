package io.advantagehub.totp;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_totp and ah_totp_removal. */
@Mapper
interface TotpMapper {

    Optional<TotpRow> find(String distributor);

    Optional<TotpRow> lock(String distributor);

    Optional<TotpRow> lockOperation(UUID operation);

    /** In place of whatever the person had. */
    int save(NewRows rows);

    /** Says what it waits for, or that it waits no more. */
    int move(
            @Param("distributor") String distributor,
            @Param("state") TotpRow.State state,
            @Param("operation") @Nullable UUID operation);

    /** Takes a step once: 0 where it or a later one was taken before. */
    int take(@Param("distributor") String distributor, @Param("step") long step);

    int delete(String distributor);

    int insertRemoval(@Param("removal") Removal removal);

    /** An administrator's act. */
    record Removal(UUID id, String distributorId, String reason, String decidedBy, Instant decidedAt) {}
}
