package io.advantagehub.reconcile;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** The row of ah_host_history. */
@Mapper
interface PositionMapper {

    Optional<Position> find();

    /** Whoever comes first makes it. */
    int insertMissing(Position first);

    int update(Position position);
}
