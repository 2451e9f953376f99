package io.advantagehub.distributor;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_distributor. */
@Mapper
interface DistributorMapper {

    /** Locks the rows that are there, in the order of their key. */
    List<Profile> lock(Collection<String> ids);

    List<Profile> find(String ids);

    int save(NewRows rows);

    /** Adds them, and to those that are there what is not told of them yet. */
    int fill(NewRows rows);

    long count();

    record MemberRow(String id, Instant registeredAt) {}

    /** Who joined last first. */
    List<MemberRow> firstLine(@Param("sponsor") String sponsor, @Param("part") FirstLine.Part part);

    List<String> page(@Nullable @Param("after") String after, @Param("limit") int limit);
}
