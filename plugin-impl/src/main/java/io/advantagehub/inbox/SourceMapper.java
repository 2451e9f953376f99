package io.advantagehub.inbox;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows of ah_source. */
@Mapper
interface SourceMapper {

    List<SourceRow> findByName(@Param("sources") Collection<String> sources);

    List<SourceRow> findByNumber(@Param("sourceNos") Collection<Integer> sourceNos);

    /** What others commit meanwhile is no error. */
    int insert(@Param("sources") Collection<String> sources);

    /** Also those that the transaction's own snapshot is too old to see. */
    List<SourceRow> lockByName(@Param("sources") Collection<String> sources);

    record SourceRow(int sourceNo, String source) {}
}
