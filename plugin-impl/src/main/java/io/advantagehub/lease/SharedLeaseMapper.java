package io.advantagehub.lease;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Leases under which several threads work at a time. */
@Mapper
interface SharedLeaseMapper {

    /** Those that are still its owner's, and stay so until the transaction ends. */
    List<String> lockMine(@Param("lease") Lease lease);
}
