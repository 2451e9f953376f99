package io.advantagehub.wallet;

import io.advantagehub.api.Money;
import io.advantagehub.ledger.MovementRow;
import io.advantagehub.ledger.MovementStatus;
import io.advantagehub.ledger.TransferKind;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement as it is answered.
 *
 * @param note what the giver of a transfer wrote, for both sides
 */
record MovementView(
        UUID id,
        Instant at,
        String type,
        String situation,
        TransferKind kind,
        Money amount,
        Money balanceAfter,
        MovementStatus status,
        @Nullable String reference,
        String description,
        @Nullable String note) {

    static MovementView of(MovementRow row, Currency currency, String description, @Nullable String note) {
        return new MovementView(
                row.transferId(),
                row.at(),
                row.type(),
                row.situation(),
                row.kind(),
                new Money(row.amount(), currency),
                new Money(row.availableAfter(), currency),
                row.status(),
                row.reference(),
                description,
                note);
    }
}
