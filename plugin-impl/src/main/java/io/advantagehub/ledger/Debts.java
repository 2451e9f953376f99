package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.ledger.DebtMapper.Found;
import io.advantagehub.ledger.DebtsArisen.Debt;
import io.advantagehub.ledger.Rows.DebtRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How debts arose, and what is left of each: the first that arose is the first to be paid off. */
final class Debts {

    private Debts() {}

    /** What a debt consists of, oldest first: of the newest all is left, of the oldest maybe a part. */
    static List<Owed> left(long debt, List<Found> newestFirst) {
        List<Owed> owed = new ArrayList<>();
        long rest = debt;
        for (Found one : newestFirst) {
            long left = Math.min(rest, one.amount());
            if (left > 0) {
                owed.add(new Owed(TransferKind.valueOf(one.kind()), one.reference(), one.since(), one.amount(), left));
                rest -= left;
            }
        }
        Collections.reverse(owed);
        return owed;
    }

    private record Together(UUID causeNo, String owner, TransferKind kind) {}

    /** What a book put on people: by cause one sum each, however many accruals a refund took back. */
    static DebtsArisen arisen(Book book, Currency currency) {
        Map<UUID, TransferRow> transfers =
                book.postings().transfers().stream().collect(Collectors.toMap(TransferRow::id, Function.identity()));
        Map<Together, Long> sums = new LinkedHashMap<>();
        for (DebtRow row : book.postings().debts()) {
            TransferRow transfer =
                    Objects.requireNonNull(transfers.get(row.transferId()), "a debt without its transfer");
            UUID event = transfer.eventNo();
            String owner = book.loaded().account(row.accountId()).ownerId();
            UUID cause = event == null ? row.transferId() : event;
            sums.merge(new Together(cause, owner, TransferKind.valueOf(row.kind())), row.amount(), Math::addExact);
        }
        return new DebtsArisen(sums.entrySet().stream()
                .map(debt -> new Debt(
                        debt.getKey().causeNo(),
                        new DistributorId(debt.getKey().owner()),
                        debt.getKey().kind(),
                        new Money(debt.getValue(), currency)))
                .toList());
    }
}
