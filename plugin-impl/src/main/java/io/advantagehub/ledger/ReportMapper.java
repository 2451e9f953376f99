package io.advantagehub.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * Reads for reports and the checker. All but {@link #findBalanceAt} read whole tables and are never for a request.
 */
@Mapper
interface ReportMapper {

    Balance sumBalances(@Param("currency") String currency);

    long countMovements();

    /** After an entry; none before the first. */
    Optional<Balance> findBalanceAt(@Param("account") UUID account, @Param("version") long version);

    /** Accounts whose balances are not what their latest entry says, or whose entries have a gap. */
    List<UUID> findAccountsUnlikeEntries(@Param("limit") int limit);

    /** Accounts whose balances are not the sum of the transfers from and to them. */
    List<UUID> findAccountsUnlikeTransfers(@Param("redemptions") UUID redemptionsAccount, @Param("limit") int limit);

    /** Accounts whose balances are not the sum of their lots. */
    List<UUID> findAccountsUnlikeLots(@Param("limit") int limit);

    /** Lots of which more or less is left than was opened, less what transfers took out, with what they put back. */
    List<UUID> findLotsUnlikeAllocations(@Param("limit") int limit);

    /** Lots of which more or less is held than open holds reserve. */
    List<UUID> findLotsUnlikeHolds(@Param("limit") int limit);

    /** Holds that are open and resolved, or neither, or carried without a successor of their amount. */
    List<UUID> findHoldsUnlikeResolutions(@Param("limit") int limit);
}
