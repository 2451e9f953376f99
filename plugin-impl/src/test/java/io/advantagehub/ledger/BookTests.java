package io.advantagehub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.Book.Claim;
import io.advantagehub.ledger.LedgerPolicy.Terms;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of contract §4 on one account, without a database. */
class BookTests {
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final AccountId ANA = AccountId.member(new DistributorId("ana"), BRL);
    private static final TransferKind ACCRUAL = TransferKind.REFERRAL_ACCRUAL;
    private static final Cause ORDER = new Cause(JANUARY, null, 1, "order");
    private static final Cause REFUND = new Cause(JANUARY, null, null, "refund");

    @Test
    void aCreditIsFutureUntilTheInstantItMatures() {
        Book book = book("1.00", 0);
        book.accrue(ANA, 1000, terms(30, 365), ACCRUAL, ORDER);

        book.catchUp(ANA, day(30).minusNanos(1000));
        assertThat(balance(book)).isEqualTo(new Balance(1000, 0, 0, 0, 0));
        book.catchUp(ANA, day(30));
        assertThat(balance(book)).isEqualTo(new Balance(0, 1000, 0, 0, 0));
    }

    @Test
    void aCreditIsGoneFromTheInstantItExpires() {
        Book book = book("1.00", 0);
        book.accrue(ANA, 1000, terms(30, 365), ACCRUAL, ORDER);

        book.catchUp(ANA, day(365).minusNanos(1000));
        assertThat(balance(book).available()).isEqualTo(1000);
        book.catchUp(ANA, day(365));
        assertThat(balance(book)).isEqualTo(Balance.ZERO);
    }

    @Test
    void atOneInstantExpiryComesBeforeMaturing() {
        Book book = book("1.00", 0);
        book.accrue(ANA, 1000, terms(30, 30), ACCRUAL, ORDER);

        book.catchUp(ANA, day(30));

        assertThat(kinds(book)).containsExactly("REFERRAL_ACCRUAL", "EXPIRY");
        assertThat(book.postings().transfers().get(1).debitBucket()).isEqualTo("F");
    }

    @Test
    void whatFallsDueIsDatedByItsOwnInstantHoweverLateItIsBooked() {
        Book book = book("1.00", 0);
        book.accrue(ANA, 1000, terms(30, 365), ACCRUAL, ORDER);

        book.catchUp(ANA, day(1000));

        assertThat(book.postings().entries())
                .extracting(EntryRow::effectiveAt)
                .containsExactly(JANUARY, day(30), day(365));
    }

    @Test
    void aLotThatNeverExpiresStays() {
        Book book = book("1.00", 0);
        book.accrue(ANA, 1000, new LotTerms(JANUARY, day(30), null), ACCRUAL, ORDER);

        book.catchUp(ANA, day(100_000));

        assertThat(balance(book).available()).isEqualTo(1000);
    }

    @Test
    void aRefundTakesTheAccrualsOwnLotWhetherFutureOrAvailable() {
        Book book = book("1.00", 0);
        UUID future = book.accrue(ANA, 1000, terms(30, 365), ACCRUAL, ORDER);
        UUID available = book.accrue(ANA, 500, terms(0, 365), ACCRUAL, ORDER);
        book.catchUp(ANA, JANUARY);

        book.clawBack(ANA, new Claim(future, 400, 0), REFUND);
        book.clawBack(ANA, new Claim(available, 200, 0), REFUND);

        assertThat(balance(book)).isEqualTo(new Balance(600, 300, 0, 0, 0));
    }

    @Test
    void whatExpiredUnusedIsNotTakenBack() {
        Book book = book("1.00", 0);
        UUID lot = book.accrue(ANA, 1000, terms(0, 10), ACCRUAL, ORDER);
        book.accrue(ANA, 700, terms(0, 365), ACCRUAL, ORDER);
        book.catchUp(ANA, day(10));

        assertThat(book.clawBack(ANA, new Claim(lot, 600, 0), REFUND)).isEqualTo(600);
        assertThat(book.clawBack(ANA, new Claim(lot, 400, 600), REFUND)).isEqualTo(400);

        assertThat(balance(book)).isEqualTo(new Balance(0, 700, 0, 0, 0));
    }

    @Test
    void whatWasSpentComesFromAvailableLotsByExpiryThenFromFutureOnesThenBecomesDebt() {
        Book book = book("1.00", 0);
        UUID spent = UUID.randomUUID();
        UUID late = book.accrue(ANA, 300, terms(0, 300), ACCRUAL, ORDER);
        UUID early = book.accrue(ANA, 200, terms(0, 200), ACCRUAL, ORDER);
        UUID future = book.accrue(ANA, 100, terms(30, 100), ACCRUAL, ORDER);
        book.catchUp(ANA, JANUARY);

        book.clawBack(ANA, new Claim(spent, 1000, 0), REFUND);

        assertThat(balance(book)).isEqualTo(new Balance(0, 0, 0, 400, 0));
        assertThat(book.postings().allocations()).extracting(row -> row.lotId()).containsExactly(early, late, future);
    }

    @Test
    void aMaturingCreditRepaysDebtByTheShareRoundedDown() {
        Book book = book("0.333", 500);
        book.accrue(ANA, 1000, terms(30, 365), ACCRUAL, ORDER);

        book.catchUp(ANA, day(30));

        assertThat(balance(book)).isEqualTo(new Balance(0, 667, 0, 167, 0));
        assertThat(kinds(book)).endsWith("MATURING", "REPAYMENT");
    }

    @Test
    void aRepaymentNeverExceedsTheDebt() {
        Book book = book("1.00", 300);
        book.accrue(ANA, 1000, terms(30, 365), ACCRUAL, ORDER);

        book.catchUp(ANA, day(30));

        assertThat(balance(book)).isEqualTo(new Balance(0, 700, 0, 0, 0));
    }

    @Test
    void maturingIsNoMovement() {
        Book book = book("1.00", 0);
        book.accrue(ANA, 1000, terms(30, 365), ACCRUAL, ORDER);

        book.catchUp(ANA, day(30));

        assertThat(book.postings().entries()).extracting(EntryRow::type).containsExactly("CREDIT", null);
    }

    @Test
    void everyEntryTellsTheBalancesAfterItAndTheNextVersion() {
        Book book = book("1.00", 0);
        UUID lot = book.accrue(ANA, 1000, terms(30, 365), ACCRUAL, ORDER);
        book.catchUp(ANA, day(30));
        book.clawBack(ANA, new Claim(lot, 250, 0), REFUND);

        assertThat(book.postings().entries())
                .extracting(EntryRow::version, EntryRow::futureAfter, EntryRow::availableAfter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 1000L, 0L),
                        org.assertj.core.groups.Tuple.tuple(2L, 0L, 1000L),
                        org.assertj.core.groups.Tuple.tuple(3L, 0L, 750L));
    }

    @Test
    void heldMoneyNeitherExpiresNorIsTakenBack() {
        Book book = book("1.00", 0, 400);
        UUID lot = UUID.fromString("00000000-0000-7000-8000-000000000001");
        book.loaded()
                .add(
                        ANA.value(),
                        new Lot(new OpenLotRow(ANA.value(), lot, JANUARY, JANUARY, day(10), 0, 0, 400, null)));

        book.catchUp(ANA, day(50));
        book.clawBack(ANA, new Claim(lot, 400, 0), REFUND);

        assertThat(balance(book)).isEqualTo(new Balance(0, 0, 400, 400, 0));
    }

    @Test
    void anAccountThatWasNotOpenedIsRefused() {
        Book book = book("1.00", 0);
        AccountId bruno = AccountId.member(new DistributorId("bruno"), BRL);

        assertThatThrownBy(() -> book.catchUp(bruno, JANUARY)).isInstanceOf(IllegalStateException.class);
    }

    private static Book book(String repaymentShare, long debt) {
        return book(repaymentShare, debt, 0);
    }

    private static Book book(String repaymentShare, long debt, long held) {
        Book book = new Book(BRL, new Terms(new BigDecimal(repaymentShare), Duration.ofDays(7), Duration.ofDays(365)));
        book.loaded()
                .add(new Account(new AccountRow(
                        ANA.value(), "ana", "BRL", 0, 0, held, debt, 0, 0, Beginning.OF_TIME, null, null)));
        return book;
    }

    private static LotTerms terms(int maturesInDays, int expiresInDays) {
        return new LotTerms(JANUARY, day(maturesInDays), day(expiresInDays));
    }

    private static Instant day(int days) {
        return JANUARY.plus(Duration.ofDays(days));
    }

    private static List<String> kinds(Book book) {
        return book.postings().transfers().stream().map(row -> row.kind()).toList();
    }

    private static Balance balance(Book book) {
        @Nullable
        Balance balance = book.changedAccounts().stream()
                .map(account -> Balance.of(account.row()))
                .findFirst()
                .orElse(null);
        return balance == null ? Balance.ZERO : balance;
    }
}
