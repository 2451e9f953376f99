package io.advantagehub.inbox;

import io.advantagehub.api.Instants;
import io.advantagehub.database.IdList;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_inbox on their way to being done. */
@Mapper
interface WorkMapper {

    /** The next that are new, in the order of acceptance, of both lanes: at most that many, and some mebibytes. */
    List<StoredEvent> findNext(@Param("limit") int limit);

    /** The next that are new of the tree's lane. */
    List<StoredEvent> findTree(@Param("limit") int limit);

    /** The next that are new of these parts of the other lane. */
    List<StoredEvent> findNew(@Param("parts") Collection<Integer> parts, @Param("limit") int limit);

    Optional<UUID> findFirstOfTree();

    /** Those that wait for these keys: at most that many, and some mebibytes. */
    List<StoredEvent> findWaiting(@Param("keys") Collection<byte[]> keys, @Param("limit") int limit);

    /** Those only that nobody has settled for good meanwhile. */
    int done(IdList ids);

    /** As {@link #done}, for those that did not simply take effect. */
    int settle(@Param("rows") String rows);

    /** @param waitsFor what for, where it waits */
    record StoredEvent(
            UUID id,
            int sourceNo,
            String eventId,
            String type,
            Instant time,
            Instant acceptedAt,
            String payload,
            @Nullable String waitsFor) {

        Instant asOf() {
            return Instants.later(acceptedAt, time);
        }
    }

    /** How an event leaves a batch. */
    record Settled(UUID id, String state, @Nullable String waitsFor) {
        static final String WAITING = "W";
        static final String DONE = "D";
        static final String PARKED = "P";

        boolean isDone() {
            return state.equals(DONE);
        }

        static Settled done(UUID id) {
            return new Settled(id, DONE, null);
        }

        static Settled parked(UUID id) {
            return new Settled(id, PARKED, null);
        }

        static Settled waiting(UUID id, String waitsFor) {
            return new Settled(id, WAITING, waitsFor);
        }
    }
}
