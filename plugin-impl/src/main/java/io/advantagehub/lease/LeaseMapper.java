package io.advantagehub.lease;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_lease. */
@Mapper
interface LeaseMapper {

    List<String> findNames(@Param("names") Collection<String> names);

    void insertNames(@Param("names") Collection<String> names);

    /** Those that nobody is writing right now. */
    List<Row> lockFree(@Param("names") Collection<String> names);

    /** As if it had been taken, whether the name is known or not. */
    void appear(@Param("name") String name, @Param("owner") String owner, @Param("seconds") int seconds);

    /** Those that somebody has whose names begin so. */
    List<Row> findHeld(@Param("prefix") String prefix);

    int deleteLapsed(@Param("prefix") String prefix);

    int take(@Param("lease") Lease lease, @Param("seconds") int seconds);

    int renew(@Param("lease") Lease lease, @Param("seconds") int seconds);

    int release(@Param("lease") Lease lease);

    record Row(String name, @Nullable String owner, long fence, boolean lapsed) {}
}
