package io.advantagehub.inbox;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Dead letters for administrators. */
@Mapper
interface DeadLetterMapper {

    /** Newest first, those that have waited since before an id among them. */
    List<DeadLetter> find(Wanted wanted);

    /** Nobody else decides about it until the transaction ends. */
    Optional<UUID> lock(@Param("id") UUID id);

    int delete(@Param("id") UUID id);

    int discard(@Param("id") UUID id, @Param("at") Instant at);

    /** What was left aside is new again, in its old place. */
    int renew(@Param("id") UUID id);

    int insertDecision(NewRows rows);

    /** When what was a dead letter was last taken up again. */
    Optional<Instant> findRetried(@Param("id") UUID id);

    long count();

    /**
     * @param before ids below this one
     * @param waitingBefore which ids have waited long enough to be listed
     * @param id this one alone
     * @param status those alone
     */
    record Wanted(UUID before, UUID waitingBefore, @Nullable UUID id, DeadLetter.@Nullable Status status, int limit) {}

    record DecisionRow(UUID id, UUID deadLetterId, String decision, String cause, String actor, Instant decidedAt) {}
}
