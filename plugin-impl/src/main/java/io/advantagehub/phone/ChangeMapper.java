package io.advantagehub.phone;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows of ah_phone_change. */
@Mapper
interface ChangeMapper {

    int insert(NewRows rows);

    Optional<ChangeRow> find(UUID id);

    /** What waits for somebody, whom the caller has locked. */
    Optional<ChangeRow> findOpen(@Param("distributor") String distributor, @Param("kind") ChangeRow.Kind kind);

    int asked(@Param("id") UUID id, @Param("confirmation") UUID confirmation);

    int decide(@Param("id") UUID id, @Param("decision") ChangeRow.Decision decision);

    /** Ends the changes that wait for any of these people: another wish took their place. */
    int supersede(@Param("ids") String ids, @Param("at") Instant at);

    /** Changes that wait, newest first, below an id. */
    List<ChangeRow> pageOpen(@Param("below") UUID below, @Param("limit") int limit);

    /** An id on its way into a statement. */
    record Id(String id) {}
}
