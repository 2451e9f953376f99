package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What time brings: confirmations that expire, codes that need not be sent any more, executions that are due. */
@Mapper
interface DueMapper {

    /** Writes down what expired by itself. */
    int expire(@Param("asOf") Instant asOf);

    /** Of these messages those whose code is good for something. */
    List<Message> awaited(@Param("messages") Collection<UUID> messages, @Param("now") Instant now);

    int deliver(@Param("id") UUID id, @Param("dueAt") Instant dueAt);

    /** The longest due of these types, past whatever another node holds. */
    Optional<Due> lockDue(@Param("types") Collection<String> types, @Param("now") Instant now);

    int attempt(@Param("id") UUID id, @Param("dueAt") Instant dueAt);

    /** What became of it, once. */
    int answer(@Param("id") UUID id, @Param("answer") Answer answer);

    record Message(UUID id) {}

    /** @param opDigest the seal of {@link Seals} */
    @SuppressWarnings("ArrayRecordComponent") // as the table holds it
    record Due(
            UUID id,
            String distributorId,
            String operationType,
            String fields,
            int attempts,
            @Nullable String keyId,
            byte[] opDigest) {

        Seals.Deed deed() {
            return new Seals.Deed(id, distributorId, operationType, fields);
        }

        /** None of what is personal. */
        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    record Answer(Status outcome, @Nullable String reason, Instant at) {}
}
