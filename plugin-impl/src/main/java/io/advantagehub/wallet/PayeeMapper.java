package io.advantagehub.wallet;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** How often somebody named a payee whom nobody knows. */
@Mapper
interface PayeeMapper {

    Optional<Integer> lockMisses(@Param("distributor") String distributor, @Param("day") LocalDate day);

    int miss(@Param("distributor") String distributor, @Param("day") LocalDate day);
}
