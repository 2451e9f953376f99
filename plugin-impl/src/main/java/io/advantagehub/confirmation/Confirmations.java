package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.edge.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Codes for the plugin's own operations ({@link OwnOperation}). Everything here runs in the caller's transaction. Thread-safe.
 */
public interface Confirmations {

    /**
     * Whether something has to be confirmed first, and if so, has a code sent once the caller's transaction commits. Nothing is
     * written where it is refused. Asked after accounts are locked, and at most once in a transaction.
     */
    Asked ask(Question question);

    /**
     * Whether {@link #ask} would want such an operation confirmed, as things stand.
     *
     * @param type of an {@link OwnOperation}
     * @param fields exactly those of its shape
     */
    boolean isNeeded(String type, OperationFields fields);

    /**
     * An operation was called off in another way than by its confirmation. Without effect where the confirmation waits no
     * more.
     *
     * @param reason as in {@code withdrawn}
     */
    void operationEnded(UUID confirmation, String reason);

    /** Those that there are, by id, as of now. */
    Map<UUID, Confirmation> find(Collection<UUID> ids);

    /**
     * What is to be confirmed.
     *
     * @param type of an {@link OwnOperation}
     * @param operation the operation's own id
     * @param fields exactly those of its shape
     * @param to where the code goes: by text message to that number and in no other way, verified or not; where absent, in the
     *     person's own way and to a verified number only
     */
    record Question(
            String type,
            UUID operation,
            DistributorId who,
            OperationFields fields,
            @Nullable PhoneNumber to) {

        public Question(String type, UUID operation, DistributorId who, OperationFields fields) {
            this(type, operation, who, fields, null);
        }
    }

    sealed interface Asked {

        /** It may be done at once. */
        record NotNeeded() implements Asked {}

        /** It waits for a code until {@link Confirmation#expiresAt}, that instant excluded. */
        record Waiting(Confirmation confirmation) implements Asked {}

        /** It needs a code, and none can be had: {@code no-confirmation-method, confirmation-locked, limit-exceeded}. */
        record Refused(Problem problem) implements Asked {}
    }
}
