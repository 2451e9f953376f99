package io.advantagehub.idempotency;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** @param status none yet where it is still being done */
    @SuppressWarnings("ArrayRecordComponent") // a hash as the table holds it
    record Row(
            String scope,
            String idemKey,
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

    /**
     * Which of these keys there are; waits for nobody, as {@link #lock}.
     *
     * @param keys in their order
     */
    List<String> lockAll(@Param("scope") String scope, @Param("keys") Collection<String> keys);

    int deleteAll(@Param("scope") String scope, @Param("keys") Collection<String> keys);

    int insertAll(NewRows rows);

    /** The answers to what this transaction has claimed. */
    int keepAll(NewRows rows);

    int deleteUntil(@Param("until") Instant until, @Param("limit") int limit);
}
