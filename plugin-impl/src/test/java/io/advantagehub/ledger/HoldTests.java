package io.advantagehub.ledger;

import static io.advantagehub.ledger.ABook.ANA;
import static io.advantagehub.ledger.ABook.BRUNO;
import static io.advantagehub.ledger.ABook.available;
import static io.advantagehub.ledger.ABook.cause;
import static io.advantagehub.ledger.ABook.day;
import static io.advantagehub.ledger.ABook.kinds;
import static io.advantagehub.ledger.ABook.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import io.advantagehub.ledger.Book.Claim;
import io.advantagehub.ledger.Rows.AllocationRow;
import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.LotRow;
import io.advantagehub.ledger.Rows.PendingRow;
import io.advantagehub.ledger.Rows.ResolutionRow;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reserved, and then posted, voided, carried or timed out. */
class HoldTests {

    @Test
    void whatIsHeldIsNotAvailable() {
        Book book = ABook.fresh();
        available(book, 1000, 365);

        hold(book, 400, 90);

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 600, 400, 0, 0));
    }

    @Test
    void moreThanIsAvailableIsRefusedAndLeavesNoTrace() {
        Book book = ABook.fresh();
        UUID lot = available(book, 1000, 365);

        assertThatIllegalStateException().isThrownBy(() -> hold(ABook.fresh(), 1, 90));
        assertThat(lot(book, lot).free()).isEqualTo(1000);
    }

    @Test
    void theLotThatExpiresFirstIsHeldFirst() {
        Book book = ABook.fresh();
        UUID late = available(book, 300, 300);
        UUID early = available(book, 200, 200);

        hold(book, 350, 90);

        assertThat(book.postings().allocations())
                .extracting(AllocationRow::lotId, AllocationRow::amount)
                .containsExactly(tuple(early, 200L), tuple(late, 150L));
    }

    @Test
    void aLotThatNeverExpiresIsHeldLast() {
        Book book = ABook.fresh();
        UUID lasting = book.accrue(
                ANA,
                300,
                new LotTerms(ABook.JANUARY.minusSeconds(9), ABook.JANUARY, null),
                TransferKind.CASHBACK_ACCRUAL,
                cause(0));
        UUID expiring = available(book, 200, 300);

        hold(book, 250, 90);

        assertThat(book.postings().allocations())
                .extracting(AllocationRow::lotId)
                .containsExactly(expiring, lasting);
    }

    @Test
    void whatIsPostedIsRedeemedAndTheHoldsMovementIsTheOnlyOne() {
        Book book = ABook.fresh();
        available(book, 1000, 365);
        UUID hold = hold(book, 400, 90);

        book.redeem(hold, 400, cause(10));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 600, 0, 0, 400));
        assertThat(book.postings().resolutions())
                .extracting(ResolutionRow::outcome, ResolutionRow::amount, ResolutionRow::at)
                .containsExactly(tuple("P", 400L, day(10)));
        assertThat(book.postings().entries())
                .extracting(EntryRow::type, EntryRow::situation)
                .containsExactly(
                        tuple("CREDIT", "REFERRAL"),
                        tuple(null, null),
                        tuple("REDEMPTION", "PURCHASE"),
                        tuple(null, null));
    }

    @Test
    void aHoldIsPostedForLessEarliestExpiryFirstAndTheRestIsRestored() {
        Book book = ABook.fresh();
        UUID late = available(book, 300, 300);
        UUID early = available(book, 200, 200);
        UUID hold = hold(book, 500, 90);

        book.redeem(hold, 250, cause(10));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 250, 0, 0, 250));
        assertThat(lot(book, early).isEmpty()).isTrue();
        assertThat(lot(book, late).free()).isEqualTo(250);
        assertThat(lot(book, late).expiresAt()).isEqualTo(day(300));
    }

    @Test
    void aVoidGivesTheSameLotsBackWithTheirOwnDates() {
        Book book = ABook.fresh();
        UUID late = available(book, 300, 300);
        UUID early = available(book, 200, 200);
        UUID hold = hold(book, 500, 90);

        book.release(hold, cause(10));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 500, 0, 0, 0));
        assertThat(List.of(lot(book, early).free(), lot(book, late).free())).containsExactly(200L, 300L);
        assertThat(lot(book, early).expiresAt()).isEqualTo(day(200));
        assertThat(book.postings().lots()).hasSize(2);
    }

    @Test
    void aRestoredLotLivesForTheGraceAtLeast() {
        Book book = ABook.fresh();
        UUID lot = available(book, 200, 12);
        UUID hold = hold(book, 200, 90);
        book.catchUp(ANA, day(20));

        book.release(hold, cause(20));

        assertThat(lot(book, lot).expiresAt()).isEqualTo(day(27));
        book.catchUp(ANA, day(27).minusNanos(1000));
        assertThat(book.balance(ANA).available()).isEqualTo(200);
        book.catchUp(ANA, day(27));
        assertThat(book.balance(ANA)).isEqualTo(Balance.ZERO);
    }

    @Test
    void whatIsHeldDoesNotExpireWhileTheRestOfItsLotDoes() {
        Book book = ABook.fresh();
        available(book, 200, 12);
        hold(book, 150, 90);

        book.catchUp(ANA, day(50));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 0, 150, 0, 0));
    }

    @Test
    void aHoldTimesOutAtItsVeryInstantHoweverLateItIsBooked() {
        Book book = ABook.fresh();
        available(book, 200, 365);
        UUID hold = hold(book, 150, 90);

        book.catchUp(ANA, day(90).minusNanos(1000));
        assertThat(book.isHeld(hold)).isTrue();
        book.catchUp(ANA, day(200));

        assertThat(book.isHeld(hold)).isFalse();
        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 200, 0, 0, 0));
        assertThat(book.postings().resolutions())
                .extracting(ResolutionRow::outcome, ResolutionRow::at)
                .containsExactly(tuple("X", day(90)));
        EntryRow last = book.postings().entries().get(book.postings().entries().size() - 1);
        assertThat(last.effectiveAt()).isEqualTo(day(90));
        assertThat(List.of(last.type(), last.situation())).containsExactly("CREDIT", "REFUND");
    }

    @Test
    void aLotThatExpiredInMidHoldIsRestoredByTheTimeOutAndExpiresAfterTheGrace() {
        Book book = ABook.fresh();
        available(book, 200, 50);
        hold(book, 200, 90);

        book.catchUp(ANA, day(96));
        assertThat(book.balance(ANA).available()).isEqualTo(200);
        book.catchUp(ANA, day(97));

        assertThat(book.balance(ANA)).isEqualTo(Balance.ZERO);
        assertThat(kinds(book)).endsWith("RESTORATION", "EXPIRY");
    }

    @Test
    void atOneInstantExpiryComesBeforeTimeOutsAndTimeOutsBeforeMaturing() {
        Book book = ABook.withDebt(100);
        UUID expiring = book.accrue(
                ANA, 70, new LotTerms(ABook.JANUARY, ABook.JANUARY, day(90)), TransferKind.REFERRAL_ACCRUAL, cause(0));
        book.loaded().account(ANA.value()).move(Bucket.DEBT, -100);
        book.catchUp(ANA, ABook.JANUARY);
        book.loaded().account(ANA.value()).move(Bucket.DEBT, 100);
        available(book, 40, 365);
        book.accrue(ANA, 500, new LotTerms(ABook.JANUARY, day(90), day(400)), TransferKind.REFERRAL_ACCRUAL, cause(0));
        UUID hold = book.hold(ANA, 30, day(90), TransferKind.REDEMPTION_HOLD, cause(1));
        assertThat(lot(book, expiring).free()).isEqualTo(40);

        book.catchUp(ANA, day(90));

        assertThat(book.isHeld(hold)).isFalse();
        assertThat(kinds(book).subList(kinds(book).size() - 5, kinds(book).size()))
                .containsExactly("EXPIRY", "RESTORATION", "REPAYMENT", "MATURING", "REPAYMENT");
    }

    @Test
    void aHoldIsCarriedIntoItsSuccessorWithoutATransfer() {
        Book book = ABook.fresh();
        available(book, 1000, 365);
        UUID code = hold(book, 400, 1);
        int transfers = book.postings().transfers().size();

        UUID grant = book.carry(code, day(90), day(0));

        assertThat(book.postings().transfers()).hasSize(transfers);
        assertThat(book.isHeld(code)).isFalse();
        assertThat(book.postings().pendings())
                .extracting(PendingRow::id, PendingRow::carriesId, PendingRow::amount, PendingRow::expiresAt)
                .containsExactly(tuple(code, null, 400L, day(1)), tuple(grant, code, 400L, day(90)));
        book.catchUp(ANA, day(50));
        book.redeem(grant, 400, cause(50));
        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 600, 0, 0, 400));
    }

    @Test
    void aHoldEndsOnce() {
        Book book = ABook.fresh();
        available(book, 1000, 365);
        UUID hold = hold(book, 400, 90);
        book.release(hold, cause(1));

        assertThatIllegalStateException().isThrownBy(() -> book.release(hold, cause(2)));
        assertThatIllegalStateException().isThrownBy(() -> book.redeem(hold, 400, cause(2)));
        assertThatIllegalStateException().isThrownBy(() -> book.carry(hold, day(99), day(2)));
        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 1000, 0, 0, 0));
    }

    @Test
    void whatIsRestoredPaysOffADebtWholly() {
        Book book = ABook.fresh();
        UUID lot = available(book, 1000, 365);
        UUID hold = hold(book, 600, 90);
        book.clawBack(ANA, new Claim(lot, 700, 0), cause(5));
        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 0, 600, 300, 0));

        book.release(hold, cause(10));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 300, 0, 0, 0));
        assertThat(lot(book, lot).free()).isEqualTo(300);
    }

    @Test
    void aTransferOpensLotsOfTheReceiverThatExpireWhenTheGiversDid() {
        Book book = ABook.fresh();
        available(book, 300, 300);
        available(book, 200, 200);
        UUID hold = book.hold(ANA, 350, day(1), TransferKind.TRANSFER_HOLD, cause(0));
        book.catchUp(BRUNO, ABook.JANUARY);

        book.transfer(hold, BRUNO, cause(0));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 150, 0, 0, 0));
        assertThat(book.balance(BRUNO)).isEqualTo(new Balance(0, 350, 0, 0, 0));
        assertThat(book.postings().lots().subList(2, 4))
                .extracting(LotRow::accountId, LotRow::amount, LotRow::expiresAt)
                .containsExactly(tuple(BRUNO.value(), 200L, day(200)), tuple(BRUNO.value(), 150L, day(300)));
        book.catchUp(BRUNO, day(200));
        assertThat(book.balance(BRUNO).available()).isEqualTo(150);
    }

    @Test
    void whatComesInIsBookedByTheReceiversOwnTimeWhichNeverGoesBack() {
        Book book = ABook.fresh();
        available(book, 300, 300);
        UUID hold = book.hold(ANA, 300, day(1), TransferKind.TRANSFER_HOLD, cause(0));
        book.catchUp(BRUNO, ABook.JANUARY.plusSeconds(300));

        book.transfer(hold, BRUNO, cause(0));

        assertThat(book.postings().entries())
                .filteredOn(entry -> entry.accountId().equals(BRUNO.value()))
                .extracting(EntryRow::bookedAt, EntryRow::effectiveAt)
                .containsExactly(tuple(ABook.JANUARY.plusSeconds(300), ABook.JANUARY));
    }

    @Test
    void whatExpiredWhileItWasHeldReachesItsReceiverWithTheGrace() {
        Book book = ABook.fresh();
        available(book, 300, 5);
        UUID hold = book.hold(ANA, 300, day(20), TransferKind.TRANSFER_HOLD, cause(0));
        book.catchUp(ANA, day(10));
        book.catchUp(BRUNO, day(10));

        book.transfer(hold, BRUNO, cause(10));

        book.catchUp(BRUNO, day(17).minusNanos(1000));
        assertThat(book.balance(BRUNO).available()).isEqualTo(300);
        book.catchUp(BRUNO, day(17));
        assertThat(book.balance(BRUNO)).isEqualTo(Balance.ZERO);
    }

    @Test
    void whatComesInPaysOffADebtWholly() {
        Book book = ABook.fresh();
        available(book, 300, 300);
        book.clawBack(BRUNO, new Claim(UUID.randomUUID(), 250, 0), cause(0));
        UUID hold = book.hold(ANA, 300, day(20), TransferKind.TRANSFER_HOLD, cause(0));

        book.transfer(hold, BRUNO, cause(0));

        assertThat(book.balance(BRUNO)).isEqualTo(new Balance(0, 50, 0, 0, 0));
    }

    @Test
    void aPayoutLeavesTheHouseAndIsNotRedeemed() {
        Book book = ABook.fresh();
        available(book, 300, 300);
        UUID hold = book.hold(ANA, 300, day(20), TransferKind.PAYOUT_HOLD, cause(0));

        book.payOut(hold, cause(1));

        assertThat(book.balance(ANA)).isEqualTo(Balance.ZERO);
    }

    @Test
    void aRenewalSettledLateTakesItsOwnLotsThenTheOthersThenDebtInOneMovement() {
        Book book = ABook.fresh();
        UUID other = available(book, 100, 100);
        book.catchUp(ANA, ABook.JANUARY);
        UUID own = available(book, 300, 50);
        UUID hold = hold(book, 300, 40);
        book.loaded().addHeldLots(hold, java.util.Set.of(own));
        book.catchUp(ANA, day(45));
        UUID spent = book.hold(ANA, 150, day(90), TransferKind.PAYOUT_HOLD, cause(45));
        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 250, 150, 0, 0));

        book.honour(hold, ANA, 300, TransferKind.LATE_REDEMPTION, cause(45));

        assertThat(book.isHeld(spent)).isTrue();
        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 0, 150, 50, 300));
        assertThat(lot(book, other).free()).isZero();
        assertThat(book.postings().entries().stream()
                        .filter(entry -> "REDEMPTION".equals(entry.type()))
                        .map(EntryRow::amount))
                .containsExactly(300L, 300L);
    }

    private static UUID hold(Book book, long amount, int expiresOnDay) {
        return book.hold(ANA, amount, day(expiresOnDay), TransferKind.REDEMPTION_HOLD, cause(0));
    }
}
