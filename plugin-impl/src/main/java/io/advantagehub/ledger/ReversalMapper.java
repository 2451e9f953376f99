package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.OpenLotRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What taking a posted transfer back needs to know. */
@Mapper
interface ReversalMapper {

    Optional<TransferFound> findTransfer(@Param("id") UUID id);

    int countReversals(@Param("id") UUID transferId);

    List<Posted.Allocated> findAllocations(@Param("id") UUID transferId);

    /** The lots that a transfer moved, with what is left of them, which may be nothing. */
    List<OpenLotRow> findLots(@Param("id") UUID transferId);

    record TransferFound(
            UUID id,
            String kind,
            UUID debitAccount,
            UUID creditAccount,
            long amount,
            @Nullable String reference,
            Instant effectiveAt) {

        Posted posted(List<Posted.Allocated> allocations) {
            return new Posted(
                    id,
                    TransferKind.valueOf(kind),
                    debitAccount,
                    creditAccount,
                    amount,
                    reference,
                    effectiveAt,
                    allocations);
        }
    }
}
