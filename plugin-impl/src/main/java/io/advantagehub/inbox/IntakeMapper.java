package io.advantagehub.inbox;

import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows go in by {@link NewRows}, in key order. */
@Mapper
interface IntakeMapper {

    /** A key that is taken stays as it is, and is locked. */
    int insertKeys(NewRows rows);

    /** As they are now, whatever the transaction's snapshot shows. */
    List<KeyRow> lockKeys(@Param("groups") List<KeyGroup> groups);

    int deleteKeys(@Param("groups") List<KeyGroup> groups);

    int insertEvents(NewRows rows);

    record KeyRow(int sourceNo, String eventId, byte[] contentHash, UUID inboxId) {}

    record EventRow(
            UUID id,
            int part,
            int lane,
            String state,
            int sourceNo,
            String eventId,
            String subject,
            String type,
            Instant time,
            Instant acceptedAt,
            String payload) {}

    /** Event ids of one source. As bytes, so that the key's own collation needs no conversion. */
    record KeyGroup(int sourceNo, List<byte[]> eventIds) {

        static List<KeyGroup> of(Collection<Claim> claims) {
            Map<Integer, List<Claim>> bySource = claims.stream().collect(Collectors.groupingBy(Claim::sourceNo));
            return bySource.entrySet().stream()
                    .map(entry -> new KeyGroup(
                            entry.getKey(),
                            entry.getValue().stream().map(Claim::keyBytes).toList()))
                    .toList();
        }
    }
}
