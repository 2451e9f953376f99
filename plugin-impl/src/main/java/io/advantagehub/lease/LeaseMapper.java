package io.advantagehub.lease;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface LeaseMapper {

    List<String> findNames(@Param("names") Collection<String> names);

    void insertNames(@Param("names") Collection<String> names);

    /** Those that nobody is writing right now. */
    List<Row> lockFree(@Param("names") Collection<String> names);

    int take(@Param("lease") Lease lease, @Param("seconds") int seconds);

    int renew(@Param("lease") Lease lease, @Param("seconds") int seconds);

    int release(@Param("lease") Lease lease);

    record Row(String name, @Nullable String owner, long fence, boolean lapsed) {}
}
