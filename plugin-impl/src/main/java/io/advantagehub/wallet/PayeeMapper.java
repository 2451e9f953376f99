package io.advantagehub.wallet;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** How often somebody named a payee who was new to them. */
@Mapper
interface PayeeMapper {

    /** Whether somebody was named in an order of this distributor's before. */
    boolean isNamedBefore(@Param("distributor") String distributor, @Param("payee") String payee);

    /** One more; whoever counts for the same person and day waits until this transaction ends. */
    int count(@Param("distributor") String distributor, @Param("day") LocalDate day);

    /** How many were counted. */
    int lookups(@Param("distributor") String distributor, @Param("day") LocalDate day);
}
