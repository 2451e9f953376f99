package io.advantagehub.ledger;

import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.Rows.OpenLotRow;
import io.advantagehub.ledger.Rows.OpenPendingRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Holds, and the lots that may be held. */
@Mapper
interface HoldMapper {

    List<OpenPendingRow> findDuePendings(@Param("accounts") Collection<UUID> accounts, @Param("asOf") Instant asOf);

    List<OpenPendingRow> findOpenPendings(@Param("pendings") Collection<UUID> pendings);

    List<HoldLotRow> findHoldLots(@Param("pendings") Collection<UUID> pendings);

    List<HeldLot> findHeldLots(@Param("pendings") Collection<UUID> pendings);

    /**
     * Lots of which something is free, in the order in which they are spent, those that expire after an instant.
     *
     * @param last of those before; where they begin if absent
     */
    List<OpenLotRow> findExpiring(
            @Param("account") UUID account,
            @Param("after") Instant after,
            @Param("last") @Nullable OpenLotRow last,
            @Param("limit") int limit);

    /** Those that never expire. */
    List<OpenLotRow> findLasting(
            @Param("account") UUID account, @Param("last") @Nullable OpenLotRow last, @Param("limit") int limit);

    int insertPendings(NewRows rows);

    int insertResolutions(NewRows rows);

    /** A lot that an open hold reserves a part of. */
    record HoldLotRow(
            UUID pendingId,
            long allocated,
            UUID accountId,
            UUID lotId,
            Instant earnedAt,
            Instant maturesAt,
            @Nullable Instant expiresAt,
            long future,
            long free,
            long held) {

        Lot lot() {
            return new Lot(new OpenLotRow(accountId, lotId, earnedAt, maturesAt, expiresAt, future, free, held, null));
        }
    }

    record HeldLot(UUID pendingId, UUID lotId) {}
}
