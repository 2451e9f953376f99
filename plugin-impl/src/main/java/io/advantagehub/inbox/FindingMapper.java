package io.advantagehub.inbox;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Findings for administrators. */
@Mapper
interface FindingMapper {

    /** Newest first, below an id. */
    List<Finding> find(@Param("before") UUID before, @Param("limit") int limit);
}
