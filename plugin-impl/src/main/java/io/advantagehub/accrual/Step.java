package io.advantagehub.accrual;

import io.advantagehub.api.Instants;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.InboxBatch.Item;
import java.time.Instant;
import java.util.UUID;

/** One thing that moves the ledger, in its place among the others. */
sealed interface Step {

    Item item();

    Order order();

    /** The number of the event in whose place it is taken up: its own, or that of the order it waited for. */
    UUID place();

    /** The business instant at which it is taken up. */
    Instant asOf();

    record Purchase(Item item, Order order, PurchaseCompleted event) implements Step {
        @Override
        public UUID place() {
            return item.number();
        }

        @Override
        public Instant asOf() {
            return item.asOf();
        }
    }

    /** @param asOf that of the refund or, where it waited, that of the order it waited for */
    record Refund(Item item, Order order, PurchaseRefunded event, UUID place, Instant asOf) implements Step {

        /** Never before the purchase that it takes back. */
        Instant effectiveAt() {
            return Instants.later(event.time(), order.purchasedAt());
        }
    }
}
