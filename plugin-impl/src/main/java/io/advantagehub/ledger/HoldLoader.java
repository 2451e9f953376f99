package io.advantagehub.ledger;

import io.advantagehub.ledger.HoldMapper.HeldLot;
import io.advantagehub.ledger.HoldMapper.HoldLotRow;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.OpenPendingRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Loads holds with the lots that they reserve. */
class HoldLoader {
    private final HoldMapper mapper;

    HoldLoader(HoldMapper mapper) {
        this.mapper = mapper;
    }

    /** Those that time out up to an instant; an account on which nothing is held has none. */
    void loadDue(Book book, List<AccountRow> accounts, Instant asOf) {
        List<UUID> holding = accounts.stream()
                .filter(row -> row.held() > 0)
                .map(AccountRow::id)
                .toList();
        if (!holding.isEmpty()) {
            add(book, mapper.findDuePendings(holding, asOf));
        }
    }

    /** Those of these that are open. */
    void load(Book book, Collection<UUID> pendings) {
        add(book, mapper.findOpenPendings(pendings));
    }

    /** Which lots holds reserved that may have ended. */
    void loadHeldLots(Book book, Collection<UUID> pendings) {
        mapper.findHeldLots(pendings).stream()
                .collect(Collectors.groupingBy(
                        HeldLot::pendingId, Collectors.mapping(HeldLot::lotId, Collectors.toSet())))
                .forEach(book.loaded()::addHeldLots);
    }

    private void add(Book book, List<OpenPendingRow> pendings) {
        if (pendings.isEmpty()) {
            return;
        }
        List<HoldLotRow> rows = mapper.findHoldLots(
                pendings.stream().map(OpenPendingRow::pendingId).toList());
        rows.forEach(row -> book.loaded().add(row.accountId(), row.lot()));
        Map<UUID, List<HoldLotRow>> byHold = rows.stream().collect(Collectors.groupingBy(HoldLotRow::pendingId));
        for (OpenPendingRow pending : pendings) {
            List<Part> parts = byHold.getOrDefault(pending.pendingId(), List.of()).stream()
                    .map(row -> new Part(book.loaded().known(row.lotId()), row.allocated()))
                    .toList();
            book.loaded().add(new Hold(pending, book.loaded().account(pending.accountId()), parts, false));
        }
    }
}
