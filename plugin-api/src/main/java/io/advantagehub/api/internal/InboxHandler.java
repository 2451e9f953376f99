package io.advantagehub.api.internal;

/**
 * A feature's part in taking up host events. All handlers of a batch run in one transaction, phase by phase, with
 * set-based statements; a handler that throws makes the inbox halve the batch until the poison stands alone.
 */
public interface InboxHandler {

    Phase phase();

    void handle(InboxBatch batch);

    /** In this order. */
    enum Phase {
        /** Who is who, and who sponsors whom. */
        TREE,
        /** What moves the ledger. */
        MONEY,
        /** Who is told. */
        NOTIFY
    }
}
