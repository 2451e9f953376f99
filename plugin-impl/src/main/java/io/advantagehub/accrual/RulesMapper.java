package io.advantagehub.accrual;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The programme and its rules. */
@Mapper
interface RulesMapper {

    record ProgrammeRow(String currency, byte @Nullable [] replayHash) {}

    /** A version without its rules, which may be long and never change. */
    record HeadRow(
            int version,
            Instant validFrom,
            byte[] bodyHash,
            @Nullable String publishedBy,
            Instant publishedAt) {}

    record BodyRow(int version, String body) {}

    Optional<ProgrammeRow> findProgramme();

    int insertProgramme(@Param("currency") String currency, @Param("replayHash") byte @Nullable [] replayHash);

    /** By their beginnings, then by version. */
    List<HeadRow> findHeads();

    List<BodyRow> findBodies(@Param("versions") Collection<Integer> versions);

    int insertRules(@Param("head") HeadRow head, @Param("body") String body);
}
