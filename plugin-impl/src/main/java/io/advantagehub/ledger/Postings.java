package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.AllocationRow;
import io.advantagehub.ledger.Rows.DebtRow;
import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.LotRow;
import io.advantagehub.ledger.Rows.PendingRow;
import io.advantagehub.ledger.Rows.ResolutionRow;
import io.advantagehub.ledger.Rows.ReviewEndRow;
import io.advantagehub.ledger.Rows.ReviewRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.util.ArrayList;
import java.util.List;

/** The rows that a {@link Book} has decided and not yet written; all but those of reviews are immutable. */
record Postings(
        List<TransferRow> transfers,
        List<EntryRow> entries,
        List<LotRow> lots,
        List<AllocationRow> allocations,
        List<PendingRow> pendings,
        List<ResolutionRow> resolutions,
        List<DebtRow> debts,
        List<ReviewRow> reviews,
        List<ReviewEndRow> reviewEnds) {

    Postings() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
