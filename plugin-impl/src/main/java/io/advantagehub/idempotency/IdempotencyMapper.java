package io.advantagehub.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Claimed keys and what their commands were answered. */
@Mapper
interface IdempotencyMapper {

    @SuppressWarnings("ArrayRecordComponent") // a hash as the table holds it
    record Kept(
            byte[] bodyHash,
            @Nullable Integer status,
            @Nullable String answer,
            Instant keptUntil) {}

    /** Waits for nobody: fails where another transaction holds it. */
    Optional<Kept> lock(@Param("scope") String scope, @Param("key") String key);

    int insert(
            @Param("scope") String scope,
            @Param("key") String key,
            @Param("hash") byte[] hash,
            @Param("keptUntil") Instant keptUntil);

    int keep(@Param("scope") String scope, @Param("key") String key, @Param("answer") Answer answer);

    int delete(@Param("scope") String scope, @Param("key") String key);

    int deleteUntil(@Param("until") Instant until, @Param("limit") int limit);
}
