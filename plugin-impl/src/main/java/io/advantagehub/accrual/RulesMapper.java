package io.advantagehub.accrual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The programme and its rules. */
@Mapper
interface RulesMapper {

    record ProgrammeRow(String currency, byte @Nullable [] replayHash) {}

    record RulesRow(int version, Instant validFrom, String body) {}

    Optional<ProgrammeRow> findProgramme();

    int insertProgramme(@Param("currency") String currency, @Param("replayHash") byte @Nullable [] replayHash);

    List<RulesRow> findRules();

    int insertRules(@Param("version") int version, @Param("validFrom") Instant validFrom, @Param("body") String body);
}
