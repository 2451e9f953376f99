package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The trail: rows are added, and deleted when their time is over. */
@Mapper
interface EventMapper {

    int insert(NewRows rows);

    /** Locks confirmations of whose state the trail does not know, past those that somebody is at. */
    List<Unnoted> lockUnnoted(@Param("limit") int limit);

    int noted(@Param("ids") Collection<UUID> ids);

    /** The confirmations that wait for the codes in these messages. */
    List<Sent> ofMessages(@Param("messages") Collection<UUID> messages);

    /** Newest first. */
    List<EventRow> page(@Param("query") Query query, @Param("after") @Nullable Place after, @Param("limit") int limit);

    int deleteBefore(@Param("instant") Instant instant, @Param("limit") int limit);

    /**
     * A confirmation that went on.
     *
     * @param noted the last state that the trail knows of, empty where none
     */
    @SuppressWarnings("ArrayRecordComponent") // as the table holds them
    record Unnoted(
            UUID id,
            String distributorId,
            String operationType,
            @Nullable Method method,
            Status state,
            String noted,
            byte @Nullable [] addressHash,
            byte @Nullable [] closedFrom,
            Instant askedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant closedAt,
            @Nullable String reason) {

        /** None of what is personal. */
        @Override
        public String toString() {
            return "Unnoted[" + id + ", " + state + "]";
        }
    }

    record Sent(UUID id, String distributorId, String operationType, Method method, UUID messageId) {

        /** None of what is personal. */
        @Override
        public String toString() {
            return "Sent[" + id + "]";
        }
    }

    /**
     * What is asked for; whatever where absent.
     *
     * @param from inclusive
     * @param to exclusive
     */
    record Query(
            @Nullable String who,
            @Nullable CodeEvent kind,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Where the page before ended. */
    record Place(Instant at, UUID id) {}
}
