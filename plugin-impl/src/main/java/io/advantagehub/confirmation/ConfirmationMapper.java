package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Confirmations. Whatever changes one says what it was, so that one of two who do wins. */
@Mapper
interface ConfirmationMapper {

    int insert(NewRows rows);

    /** The same work for an id that is unknown and for another person's. */
    Optional<ConfirmationRow> find(@Param("id") UUID id, @Param("who") String who);

    /** A host's own. */
    Optional<ConfirmationRow> findOfHost(@Param("id") UUID id);

    List<ConfirmationRow> findAll(@Param("ids") Collection<UUID> ids);

    /**
     * The one statement by which a code is taken: the confirmation waits no more, and its person's wrong codes are forgotten, or
     * this guess alone.
     *
     * @return none where it waits no more, or for another code or operation
     */
    int consume(@Param("row") ConfirmationRow row, @Param("end") End end, @Param("taken") Taken taken);

    /**
     * It waits no more, and no code was taken.
     *
     * @param from the address it comes from, hashed
     */
    int close(@Param("id") UUID id, @Param("end") End end, @Param("from") byte @Nullable [] from);

    /** Another code takes the place of the one before. */
    int renew(@Param("row") ConfirmationRow row, @Param("code") NewCode code);

    /** What was confirmed has been executed, or was not. */
    int conclude(@Param("id") UUID id, @Param("end") End end);

    /**
     * How it ends.
     *
     * @param at none where it has not ended: confirmed, and to be executed
     */
    record End(
            Status state,
            @Nullable Instant at,
            @Nullable String orderStatus,
            @Nullable String reason) {}

    /**
     * When the right code was taken.
     *
     * @param from the address it came from, hashed
     * @param seal over what it confirms; takes the place of the digest by which the code was bound to it
     */
    @SuppressWarnings("ArrayRecordComponent") // as the table holds it
    record Taken(Instant at, byte @Nullable [] from, Forgiven forgiven, Seal seal) {}

    /** Made by {@link Seals}. */
    @SuppressWarnings("ArrayRecordComponent") // as the table holds it
    record Seal(String keyId, byte[] digest) {}

    /** What a right code makes up for. */
    enum Forgiven {
        /** All wrong ones in a row. */
        ALL,
        /** Nothing but that it was counted itself. */
        ITSELF
    }

    /** A code that takes the place of another. */
    @SuppressWarnings("ArrayRecordComponent") // as the table holds them
    record NewCode(
            byte[] opDigest,
            String keyId,
            byte[] mac,
            UUID messageId,
            String destination,
            byte[] phoneHash,
            Instant codeAt,
            Instant expiresAt,
            Instant resendAfter) {}
}
