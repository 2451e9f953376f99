package io.advantagehub.ledger;

import static io.advantagehub.ledger.ABook.ANA;
import static io.advantagehub.ledger.ABook.BRUNO;
import static io.advantagehub.ledger.ABook.available;
import static io.advantagehub.ledger.ABook.cause;
import static io.advantagehub.ledger.ABook.day;
import static io.advantagehub.ledger.ABook.lot;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.ledger.Rows.LotRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was posted is taken back by a new transfer, to the same lots. */
class ReversalTests {

    @Test
    void aReversedRedemptionGivesTheSameLotsBackAndCountsNoLonger() {
        Book book = ABook.fresh();
        UUID lot = available(book, 300, 365);
        UUID hold = book.hold(ANA, 300, day(90), TransferKind.REDEMPTION_HOLD, cause(0));
        book.redeem(hold, 300, cause(1));

        book.reverse(last(book), cause(2));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 300, 0, 0, 0));
        assertThat(lot(book, lot).free()).isEqualTo(300);
        assertThat(lot(book, lot).expiresAt()).isEqualTo(day(365));
        assertThat(book.postings().transfers().stream().map(TransferRow::reversesId))
                .contains(redemption(book));
    }

    @Test
    void aReversedTransferGoesBackToTheGiversLotsOutOfTheReceiversOwnThenOthersThenDebt() {
        Book book = ABook.fresh();
        UUID lot = available(book, 300, 365);
        UUID hold = book.hold(ANA, 300, day(90), TransferKind.TRANSFER_HOLD, cause(0));
        book.catchUp(BRUNO, ABook.JANUARY);
        book.transfer(hold, BRUNO, cause(0));
        Posted transfer = last(book);
        UUID spent = book.hold(BRUNO, 200, day(90), TransferKind.PAYOUT_HOLD, cause(1));
        book.payOut(spent, cause(1));

        book.reverse(transfer, cause(2));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 300, 0, 0, 0));
        assertThat(lot(book, lot).free()).isEqualTo(300);
        assertThat(book.balance(BRUNO)).isEqualTo(new Balance(0, 0, 0, 200, 0));
    }

    @Test
    void aReversedPositiveAdjustmentTakesItsOwnLotFirst() {
        Book book = ABook.fresh();
        UUID early = available(book, 100, 10);
        book.credit(ANA, 250, new LotTerms(day(1), day(1), day(300)), cause(1));

        book.reverse(last(book), cause(2));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 100, 0, 0, 0));
        assertThat(lot(book, early).free()).isEqualTo(100);
    }

    @Test
    void aReversedOpeningBalanceTakesWhatIsStillFutureAndOwesWhatIsGone() {
        Book book = ABook.fresh();
        LotTerms terms = new LotTerms(day(0), day(30), day(300));
        book.accrue(ANA, 400, terms, TransferKind.OPENING_BALANCE, cause(0));
        Posted opening = last(book);
        book.clawBack(ANA, new Book.Claim(UUID.randomUUID(), 150, 0), cause(1));

        book.reverse(opening, cause(2));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 0, 0, 150, 0));
        assertThat(book.postings().transfers().stream()
                        .map(TransferRow::reversesId)
                        .filter(opening.id()::equals))
                .hasSize(1);
    }

    @Test
    void whatExpiredUnusedOfAGiftIsNotTakenFromWhatElseIsThere() {
        Book book = ABook.fresh();
        UUID other = available(book, 100, 300);
        book.credit(ANA, 250, new LotTerms(day(1), day(1), day(10)), cause(1));
        Posted gift = last(book);
        UUID hold = book.hold(ANA, 90, day(90), TransferKind.REDEMPTION_HOLD, cause(2));
        book.redeem(hold, 90, cause(2));
        book.catchUp(ANA, day(20));

        assertThat(book.leftToReverse(gift)).isEqualTo(90);
        book.reverse(gift, cause(20));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 10, 0, 0, 90));
        assertThat(lot(book, other).free()).isEqualTo(10);
    }

    @Test
    void aReversedNegativeAdjustmentGivesTheSameLotsBack() {
        Book book = ABook.fresh();
        UUID early = available(book, 100, 10);
        available(book, 100, 20);
        book.debit(ANA, 60, cause(1));

        book.reverse(last(book), cause(9));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 200, 0, 0, 0));
        assertThat(lot(book, early).expiresAt()).isEqualTo(day(16));
    }

    @Test
    void whatHadBeenOwedComesBackAsDebtPaidOffAndElseAsANewCredit() {
        Book book = ABook.fresh();
        UUID own = available(book, 100, 300);
        UUID hold = book.hold(ANA, 100, day(5), TransferKind.REDEMPTION_HOLD, cause(0));
        book.loaded().addHeldLots(hold, Set.of(own));
        book.catchUp(ANA, day(5));
        book.debit(ANA, 70, cause(5));
        book.honour(hold, ANA, 100, TransferKind.LATE_REDEMPTION, cause(6));
        Posted late = last(book);
        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 0, 0, 70, 100));
        available(book, 40, 200);
        assertThat(book.balance(ANA).debt()).isEqualTo(30);

        book.reverse(late, cause(7));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 70, 0, 0, 0));
        assertThat(lot(book, own).free()).isEqualTo(30);
        LotRow opened = book.postings().lots().get(book.postings().lots().size() - 1);
        assertThat(opened.amount()).isEqualTo(40);
        assertThat(opened.expiresAt()).isEqualTo(day(7 + 365));
    }

    @Test
    void onlyWhatPeopleDidIsReversible() {
        Set<TransferKind> reversible = Set.of(
                TransferKind.REDEMPTION,
                TransferKind.LATE_REDEMPTION,
                TransferKind.TRANSFER,
                TransferKind.PAYOUT,
                TransferKind.LATE_PAYOUT,
                TransferKind.ADJUSTMENT_CREDIT,
                TransferKind.ADJUSTMENT_DEBIT,
                TransferKind.OPENING_BALANCE);

        assertThat(TransferKind.values())
                .allSatisfy(kind -> assertThat(posted(kind).isReversible()).isEqualTo(reversible.contains(kind)));
    }

    private static UUID redemption(Book book) {
        return book.postings().transfers().stream()
                .filter(row -> row.kind().equals("REDEMPTION"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Posted posted(TransferKind kind) {
        return new Posted(UUID.randomUUID(), kind, ANA.value(), BRUNO.value(), 1, null, day(0), List.of());
    }

    /** The latest transfer that people made, as the database would tell it. */
    private static Posted last(Book book) {
        TransferRow row = book.postings().transfers().stream()
                .filter(transfer ->
                        posted(TransferKind.valueOf(transfer.kind())).isReversible())
                .reduce((one, other) -> other)
                .orElseThrow();
        return TestPostings.posted(book, row.id());
    }
}
