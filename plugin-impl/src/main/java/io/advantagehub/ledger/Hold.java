package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.NewOpenPendingRow;
import io.advantagehub.ledger.Rows.OpenPendingRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An amount reserved until it is posted, voided, carried into a successor or times out. In memory, of one thread.
 */
final class Hold {
    private final OpenPendingRow row;
    private final Account account;
    private final List<Part> parts;
    private final boolean isNew;
    private boolean open = true;

    /** @param parts which lots it reserves */
    Hold(OpenPendingRow row, Account account, List<Part> parts, boolean isNew) {
        this.row = row;
        this.account = account;
        this.parts = List.copyOf(parts);
        this.isNew = isNew;
    }

    UUID id() {
        return row.pendingId();
    }

    OpenPendingRow row() {
        return row;
    }

    NewOpenPendingRow newRow() {
        return new NewOpenPendingRow(row.pendingId(), row.accountId(), row.transferId(), row.amount(), row.expiresAt());
    }

    Account account() {
        return account;
    }

    long amount() {
        return row.amount();
    }

    Instant expiresAt() {
        return row.expiresAt();
    }

    List<Part> parts() {
        return parts;
    }

    boolean isNew() {
        return isNew;
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
    }
}
