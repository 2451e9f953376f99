package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.AllocationRow;
import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.LotRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.util.ArrayList;
import java.util.List;

/** The immutable rows that a {@link Book} has decided and not yet written. */
final class Postings {
    private final List<TransferRow> transfers = new ArrayList<>();
    private final List<EntryRow> entries = new ArrayList<>();
    private final List<LotRow> lots = new ArrayList<>();
    private final List<AllocationRow> allocations = new ArrayList<>();

    List<TransferRow> transfers() {
        return transfers;
    }

    List<EntryRow> entries() {
        return entries;
    }

    List<LotRow> lots() {
        return lots;
    }

    List<AllocationRow> allocations() {
        return allocations;
    }
}
