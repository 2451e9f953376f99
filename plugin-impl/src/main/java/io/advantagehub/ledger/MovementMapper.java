package io.advantagehub.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads movements by the account's own order, which is a key: a page costs the same however many there are. */
@Mapper
interface MovementMapper {

    record Found(
            long version,
            UUID transferId,
            String kind,
            String type,
            String situation,
            long amount,
            long availableAfter,
            Instant at,
            @Nullable Instant maturesAt,
            @Nullable String reference) {}

    /** A hold that a transfer began, or a successor of it, and how it ended. */
    record Outcome(UUID transferId, @Nullable String outcome) {}

    /**
     * Of every type and situation.
     *
     * @param stretches at least one, of one account
     */
    List<Found> findAll(@Param("query") MovementQuery query, @Param("stretches") List<Stretch> stretches);

    /** Of some, each by its own part of the key. */
    List<Found> findSome(
            @Param("query") MovementQuery query,
            @Param("stretches") List<Stretch> stretches,
            @Param("kinds") Collection<Movement> kinds);

    List<Outcome> findOutcomes(@Param("transfers") Collection<UUID> transfers);

    /** The version of the last entry that was booked by an instant, that instant included; 0 where there is none. */
    long findLastBookedBy(@Param("account") UUID account, @Param("at") Instant at);
}
