package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.LedgerPolicy.Terms;
import io.advantagehub.ledger.Rows.AccountRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A book on accounts that were just made, without a database. Days count from January 2026. */
final class ABook {
    static final Currency BRL = Currency.getInstance("BRL");
    static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    static final AccountId ANA = AccountId.member(new DistributorId("ana"), BRL);
    static final AccountId BRUNO = AccountId.member(new DistributorId("bruno"), BRL);

    private ABook() {}

    /** Debts are repaid wholly, restored lots live for another week, other credits for a year. */
    static Book fresh() {
        return withDebt(0);
    }

    /** The same, where ana owes something. */
    static Book withDebt(long debt) {
        Book book = new Book(BRL, new Terms(BigDecimal.ONE, Duration.ofDays(7), Duration.ofDays(365)));
        book.loaded().add(account(ANA, "ana", debt));
        book.loaded().add(account(BRUNO, "bruno", 0));
        return book;
    }

    /** An available lot of ana's. */
    static UUID available(Book book, long amount, int expiresOnDay) {
        LotTerms terms = new LotTerms(JANUARY, JANUARY, day(expiresOnDay));
        UUID lot = book.accrue(ANA, amount, terms, TransferKind.REFERRAL_ACCRUAL, cause(0));
        book.catchUp(ANA, JANUARY);
        return lot;
    }

    static Cause cause(int day) {
        return new Cause(day(day), null, null, "redemption-1");
    }

    static Instant day(int days) {
        return JANUARY.plus(Duration.ofDays(days));
    }

    static Lot lot(Book book, UUID id) {
        return book.loaded().known(id);
    }

    static List<String> kinds(Book book) {
        return book.postings().transfers().stream().map(row -> row.kind()).toList();
    }

    private static Account account(AccountId id, String owner, long debt) {
        return new Account(
                new AccountRow(id.value(), owner, "BRL", 0, 0, 0, debt, 0, 0, Beginning.OF_TIME, null, null));
    }
}
