package io.advantagehub.ledger;

import static io.advantagehub.ledger.ABook.ANA;
import static io.advantagehub.ledger.ABook.BRUNO;
import static io.advantagehub.ledger.ABook.available;
import static io.advantagehub.ledger.ABook.cause;
import static io.advantagehub.ledger.ABook.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.AllocationRow;
import io.advantagehub.ledger.Rows.EntryRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which rows follow from what a book decided: no changed lot and account may be left out, and none written in vain. */
class WhatIsWrittenTests {

    @Test
    void everyLotThatChangedIsWritten() {
        Book book = ABook.fresh();
        UUID held = available(book, 100, 10);
        UUID untouched = UUID.randomUUID();
        book.loaded().add(ANA.value(), new Lot(ANA.value(), untouched, new LotTerms(day(0), day(0), null)));
        book.credit(BRUNO, 5, new LotTerms(day(0), day(0), null), cause(0));
        book.hold(ANA, 60, day(90), TransferKind.PAYOUT_HOLD, cause(0));

        assertThat(book.touchedLots())
                .extracting(Lot::id)
                .contains(held)
                .doesNotContain(untouched)
                .hasSize(2);
        assertThat(book.changedAccounts()).hasSize(2);
        assertThat(book.loaded().holds())
                .singleElement()
                .extracting(Hold::isNew)
                .isEqualTo(true);
    }

    @Test
    void aLotThatMaturesIsWrittenToo() {
        Book book = ABook.fresh();
        Lot future = new Lot(ANA.value(), UUID.randomUUID(), new LotTerms(day(0), day(30), null));
        book.accrue(ANA, 40, new LotTerms(day(0), day(20), null), TransferKind.REFERRAL_ACCRUAL, cause(0));
        book.loaded().add(ANA.value(), future);
        future.add(Bucket.FUTURE, 0);

        book.catchUp(ANA, day(20));

        assertThat(book.touchedLots()).singleElement().extracting(Lot::free).isEqualTo(40L);
    }

    @Test
    void anAccountOfWhichNothingChangedIsNotWritten() {
        Book book = ABook.fresh();
        book.catchUp(ANA, day(9));
        assertThat(book.changedAccounts()).isEmpty();

        Account carried = book.loaded().account(ANA.value());
        carried.dueElsewhen();
        assertThat(book.changedAccounts()).containsExactly(carried);
        assertThat(carried.hasEntries()).isFalse();
        assertThat(carried.loadedVersion()).isEqualTo(carried.version()).isZero();
    }

    @Test
    void aCarriedHoldMakesItsAccountDueElsewhen() {
        Account account = new Account(row(100, null));
        Book book = new Book(ABook.BRL, new LedgerPolicy.Terms(BigDecimal.ONE, Duration.ZERO, null));
        book.loaded().add(account);
        UUID pending = UUID.randomUUID();
        book.loaded()
                .add(new Hold(
                        new Rows.OpenPendingRow(pending, ANA.value(), UUID.randomUUID(), 100, day(1), null),
                        account,
                        List.of(),
                        false));

        book.carry(pending, day(90), day(0));

        assertThat(book.changedAccounts()).containsExactly(account);
    }

    @Test
    void noBalanceIsMovedBelowZero() {
        Account account = new Account(row(0, null));

        assertThatIllegalStateException().isThrownBy(() -> account.move(Bucket.AVAILABLE, 1));
        assertThatIllegalStateException().isThrownBy(() -> new Account(row(0, null)).move(Bucket.HELD, 1));
        assertThatIllegalStateException().isThrownBy(() -> new Account(row(0, null)).redeem(-1));
    }

    @Test
    void anEntryTellsOfADebtElseOfWhereItWent() {
        Book book = ABook.withDebt(10);
        available(book, 100, 300);
        book.hold(ANA, 50, day(90), TransferKind.PAYOUT_HOLD, cause(0));
        book.clawBack(ANA, new Book.Claim(UUID.randomUUID(), 60, 0), cause(0));

        // accrued, matured, repaid the debt, held, clawed back from what was there, and the rest owed
        assertThat(book.postings().entries())
                .extracting(EntryRow::bucket)
                .containsExactly("F", "A", "D", "H", "A", "D");
    }

    @Test
    void anOpeningBalanceSaysWhichLotItOpened() {
        Book book = ABook.fresh();
        LotTerms terms = new LotTerms(day(0), day(30), null);
        UUID opening = book.accrue(ANA, 40, terms, TransferKind.OPENING_BALANCE, cause(0));
        book.accrue(ANA, 40, terms, TransferKind.REFERRAL_ACCRUAL, cause(0));

        assertThat(book.postings().allocations())
                .extracting(AllocationRow::lotId)
                .containsExactly(opening);
    }

    @Test
    void timeStandsStillForAParkedAccount() {
        Book book = new Book(ABook.BRL, new LedgerPolicy.Terms(BigDecimal.ONE, Duration.ZERO, null));
        book.loaded().add(new Account(row(0, "looked at")));
        book.accrue(ANA, 40, new LotTerms(day(0), day(1), day(5)), TransferKind.REFERRAL_ACCRUAL, cause(0));

        book.catchUp(ANA, day(9));

        assertThat(book.isParked(ANA)).isTrue();
        assertThat(ABook.fresh().isParked(ANA)).isFalse();
        assertThat(book.balance(ANA)).isEqualTo(new Balance(40, 0, 0, 0, 0));
        book.accrue(ANA, 1, new LotTerms(day(9), day(12), null), TransferKind.REFERRAL_ACCRUAL, cause(9));
        assertThat(book.postings().entries())
                .last()
                .extracting(EntryRow::bookedAt)
                .isEqualTo(day(9));
    }

    @Test
    void aHoldOfAParkedAccountIsOverAtItsDeadlineThoughNobodyTimesItOut() {
        Book book = new Book(ABook.BRL, new LedgerPolicy.Terms(BigDecimal.ONE, Duration.ZERO, null));
        book.loaded().add(new Account(row(0, "looked at")));
        book.credit(ANA, 40, new LotTerms(day(0), day(0), null), cause(0));
        UUID hold = book.hold(ANA, 40, day(5), TransferKind.REDEMPTION_HOLD, cause(0));

        book.catchUp(ANA, day(5).minusNanos(1_000));
        assertThat(book.isHeld(hold)).isTrue();
        book.catchUp(ANA, day(5));
        assertThat(book.isHeld(hold)).isFalse();

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 0, 40, 0, 0));
    }

    @Test
    void aPostedTransferKnowsWhoseItIs() {
        Posted gift = posted(TransferKind.TRANSFER, ANA, BRUNO);
        Posted credit = posted(TransferKind.ADJUSTMENT_CREDIT, AccountId.house(House.ADJUSTMENTS, ABook.BRL), BRUNO);
        Posted payout = posted(TransferKind.PAYOUT, ANA, AccountId.house(House.PAYOUTS, ABook.BRL));

        assertThat(gift.accounts()).containsExactly(ANA, BRUNO);
        assertThat(credit.accounts()).containsExactly(BRUNO);
        assertThat(payout.accounts()).containsExactly(ANA);
        assertThat(gift.isDebitOf(ANA)).isTrue();
        assertThat(gift.isDebitOf(BRUNO)).isFalse();
    }

    private static Posted posted(TransferKind kind, AccountId from, AccountId to) {
        return new Posted(UUID.randomUUID(), kind, from.value(), to.value(), 5, null, day(0), List.of());
    }

    private static AccountRow row(long held, String parked) {
        return new AccountRow(ANA.value(), "ana", "BRL", 0, 0, held, 0, 0, 0, Beginning.OF_TIME, null, parked);
    }
}
