package io.advantagehub.ledger;

import io.advantagehub.ledger.Rows.OpenLotRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        Pages expiring = (last, limit) -> mapper.findExpiring(account, asOf, last, limit);
        Pages lasting = (last, limit) -> mapper.findLasting(account, last, limit);
        long rest = load(book, expiring, atMost);
        if (rest > 0) {
            load(book, lasting, rest);
        }
    }

    private interface Pages {
        List<OpenLotRow> find(@Nullable OpenLotRow last, int limit);
    }

    /** Says how much is not covered. */
    private static long load(Book book, Pages pages, long atMost) {
        long rest = atMost;
        int limit = FIRST_PAGE;
        @Nullable OpenLotRow last = null;
        List<OpenLotRow> page;
        do {
            page = pages.find(last, limit);
            for (OpenLotRow row : page) {
                boolean isDue = book.loaded().lot(row.lotId()).isPresent();
                book.loaded().add(row.accountId(), new Lot(row));
                rest -= isDue ? 0 : Math.min(rest, row.free());
                last = row;
            }
            limit = page.size() < limit ? 0 : Math.min(LARGEST_PAGE, limit * 4);
        } while (rest > 0 && limit > 0);
        return rest;
    }
}
