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

/** Payouts. Their rows are locked before the accounts they are of. */
@Mapper
interface PayoutMapper {

    int insert(NewRows rows);

    int update(@Param("rows") String rows);

    /** In key order. */
    List<PayoutRow> lock(@Param("ids") Collection<UUID> ids);

    Optional<PayoutRow> find(@Param("id") UUID id);

    /** Newest first. */
    List<PayoutRow> page(@Param("distributor") String distributor, @Param("part") Part part);

    long sumBetween(@Param("distributor") String distributor, @Param("since") Instant since, @Param("now") Instant now);

    /** Writes down what expired by itself. */
    int expire(@Param("asOf") Instant asOf);

    /** The one on its way that is due longest, past whatever another node holds. */
    Optional<PayoutRow> lockDue(@Param("now") Instant now);

    /**
     * Written before anything is sent, and again when the gateway has it.
     *
     * @param takenAt since when it has; where there is nothing new, what was known stays
     */
    int attempt(@Param("id") UUID id, @Param("takenAt") @Nullable Instant takenAt, @Param("dueAt") Instant dueAt);
}
