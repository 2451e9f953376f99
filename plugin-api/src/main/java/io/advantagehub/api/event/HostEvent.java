package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import java.time.Instant;

/**
 * Something that happened in the host. Immutable; the host says when, and it stays true for ever.
 *
 * <p>How far in the future {@link #time()} may lie is checked against the plugin's clock when the event is accepted.
 */
public sealed interface HostEvent
        permits DistributorSignedUp,
                DistributorUpdated,
                ConsentGranted,
                ConsentRevoked,
                BonusAccrued,
                ActivityPaid,
                ActivityExpiring,
                PurchaseCompleted,
                PurchaseRefunded,
                RenewalSettled,
                RenewalCancelled,
                PayoutSettled,
                PayoutFailed,
                CustomEvent {

    /** The CloudEvents type, as in {@code purchase.completed}. */
    String type();

    /** Whom it is about: the key of ordering and partition. */
    DistributorId subject();

    /** When it happened, to the microsecond. */
    Instant time();
}
