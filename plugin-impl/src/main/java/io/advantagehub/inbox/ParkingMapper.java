package io.advantagehub.inbox;

import io.advantagehub.database.NewRows;
import io.advantagehub.inbox.IntakeMapper.KeyGroup;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of ah_dead_letter and ah_finding, as they are written. */
@Mapper
interface ParkingMapper {

    int insertDeadLetters(NewRows rows);

    /** The dead letters of this cause that these keys have, with what was delivered. */
    List<Delivered> findDelivered(@Param("groups") List<KeyGroup> groups, @Param("cause") String cause);

    int insertFindings(NewRows rows);

    /**
     * @param detail at most 2,000 characters, without personal data
     * @param content what was delivered, where the inbox does not keep it
     */
    record DeadLetterRow(
            UUID id,
            int sourceNo,
            String eventId,
            String type,
            String cause,
            String detail,
            @Nullable String content,
            Instant parkedAt) {
        private static final int LENGTH = 2000;

        public DeadLetterRow {
            detail = cut(detail);
        }

        static String cut(String text) {
            return text.substring(0, Math.min(LENGTH, text.length()));
        }
    }

    record Delivered(int sourceNo, String eventId, String content) {}

    record FindingRow(UUID id, UUID inboxId, String code, String detail, Instant foundAt) {
        public FindingRow {
            detail = DeadLetterRow.cut(detail);
        }
    }
}
