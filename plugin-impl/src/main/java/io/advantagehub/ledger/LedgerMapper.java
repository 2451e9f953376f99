package io.advantagehub.ledger;

import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.LotExpired;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What a transaction locks and loads. */
@Mapper
interface LedgerMapper {

    /** In key order, so that no two transactions wait for each other. */
    List<AccountRow> lockAccounts(@Param("ids") Collection<UUID> ids);

    int insertAccounts(NewRows rows);

    List<OpenLotRow> findDueLots(@Param("accounts") Collection<UUID> accounts, @Param("asOf") Instant asOf);

    List<OpenLotRow> findLots(@Param("keys") String keys);

    List<OpenLotRow> findAllLots(@Param("accounts") Collection<UUID> accounts);

    List<LotExpired> sumExpired(@Param("lots") Collection<UUID> lots);

    /** But for those that are parked. */
    List<UUID> findDueAccounts(@Param("asOf") Instant asOf, @Param("limit") int limit);

    List<AccountRow> findAccounts(@Param("ids") Collection<UUID> ids);
}
