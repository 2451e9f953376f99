package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.util.List;
import java.util.UUID;

/**
 * What people came to owe; shared with a batch's later handlers.
 *
 * @param debts in the order in which they arose
 */
public record DebtsArisen(List<Debt> debts) {

    /**
     * @param causeNo the number of the event that caused it, else the transfer's id
     * @param kind what was taken without being there
     * @param sum positive
     */
    public record Debt(UUID causeNo, DistributorId debtor, TransferKind kind, Money sum) {}
}
