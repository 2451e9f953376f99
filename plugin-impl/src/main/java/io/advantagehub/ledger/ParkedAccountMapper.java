package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.AccountRow;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Accounts that something is wrong with. */
@Mapper
interface ParkedAccountMapper {

    int park(@Param("ids") Collection<UUID> ids, @Param("reason") String reason);

    int release(@Param("id") UUID id);

    /** By owner, those behind one. */
    List<AccountRow> findParked(@Param("after") String after, @Param("limit") int limit);

    List<UUID> findAccountsOfLots(@Param("lots") Collection<UUID> lots);

    List<UUID> findAccountsOfHolds(@Param("pendings") Collection<UUID> pendings);
}
