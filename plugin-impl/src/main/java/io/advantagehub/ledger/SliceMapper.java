package io.advantagehub.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * Which of some accounts differ from their rows. Each statement sees one moment, reads these accounts' rows alone and takes
 * no lock. What belongs to no account's entries, and lots of which nothing is left, only {@link ReportMapper} finds.
 */
@Mapper
interface SliceMapper {

    List<UUID> findUnlikeEntries(@Param("accounts") Collection<UUID> accounts);

    List<UUID> findUnlikeTransfers(
            @Param("accounts") Collection<UUID> accounts, @Param("redemptions") UUID redemptions);

    List<UUID> findUnlikeLots(@Param("accounts") Collection<UUID> accounts);

    List<UUID> findUnlikeAllocations(@Param("accounts") Collection<UUID> accounts);

    List<UUID> findUnlikeHeldLots(@Param("accounts") Collection<UUID> accounts);

    List<UUID> findUnlikeHolds(@Param("accounts") Collection<UUID> accounts);

    /**
     * Those of which an entry is not what its transfer makes of the one before it.
     *
     * @param accounts all there are where absent: that reads the whole journal
     */
    List<UUID> findUnlikeHistory(
            @Nullable @Param("accounts") Collection<UUID> accounts,
            @Param("redemptions") UUID redemptions,
            @Param("limit") int limit);
}
