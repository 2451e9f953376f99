package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.ChangedAccount;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * Writes accounts' balances, and when they are next due: after their lots and holds. Only those that still have the version
 * they were loaded with.
 */
@Mapper
interface BalanceMapper {

    /** One, as a command moves: rows out of JSON cost the server three times as much. */
    int update(ChangedAccount row);

    int updateAll(@Param("rows") String rows);
}
