package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.OpenLotRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Loads as many lots as an amount needs, in the order in which lots are spent. What falls due before does not count
 * towards the amount: it may be gone by then, or come later in the order.
 */
class SpendingLoader {
    private static final int FIRST_PAGE = 16;
    private static final int LARGEST_PAGE = 4096;

    private final HoldMapper mapper;

    SpendingLoader(HoldMapper mapper) {
        this.mapper = mapper;
    }

    void load(Book book, UUID account, long atMost, Instant asOf) {
        Pages expiring = (limit, offset) -> mapper.findExpiring(account, asOf, limit, offset);
        Pages lasting = (limit, offset) -> mapper.findLasting(account, limit, offset);
        long rest = load(book, expiring, atMost);
        if (rest > 0) {
            load(book, lasting, rest);
        }
    }

    private interface Pages {
        List<OpenLotRow> find(int limit, int offset);
    }

    /** Says how much is not covered. */
    private static long load(Book book, Pages pages, long atMost) {
        long rest = atMost;
        int offset = 0;
        int limit = FIRST_PAGE;
        List<OpenLotRow> page;
        do {
            page = pages.find(limit, offset);
            for (OpenLotRow row : page) {
                boolean isDue = book.loaded().lot(row.lotId()).isPresent();
                book.loaded().add(row.accountId(), new Lot(row));
                rest -= isDue ? 0 : Math.min(rest, row.free());
            }
            offset += limit;
            limit = page.size() < limit ? 0 : Math.min(LARGEST_PAGE, limit * 4);
        } while (rest > 0 && limit > 0);
        return rest;
    }
}
