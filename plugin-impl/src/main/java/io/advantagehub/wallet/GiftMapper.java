package io.advantagehub.wallet;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Orders to give cashback to another. Their rows are locked before the accounts they are of. */
@Mapper
interface GiftMapper {

    int insert(NewRows rows);

    /** Writes down how one ended. */
    int close(@Param("row") GiftRow row);

    /** It waits longer, on another hold. */
    int extend(@Param("id") UUID id, @Param("hold") UUID hold, @Param("until") Instant until);

    Optional<GiftRow> lock(@Param("id") UUID id);

    Optional<GiftRow> find(@Param("id") UUID id);

    /** Newest first. */
    List<GiftRow> page(@Param("distributor") String distributor, @Param("part") Part part);

    /** What was written with these, where somebody gave or gets them. */
    List<NoteRow> notes(@Param("reader") String reader, @Param("ids") Collection<UUID> ids);

    record NoteRow(UUID id, String note) {}

    long sumBetween(@Param("distributor") String distributor, @Param("since") Instant since, @Param("now") Instant now);

    /** Writes down what expired by itself. */
    int expire(@Param("asOf") Instant asOf);
}
