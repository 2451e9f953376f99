package io.advantagehub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.advantagehub.ledger.DebtMapper.Found;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of a debt is left is told by what caused it. */
class DebtsTests {
    private static final Found SECOND = new Found("LATE_REDEMPTION", "r2", ABook.day(2), 70);
    private static final Found FIRST = new Found("CLAW_BACK", "r1", ABook.day(1), 50);

    @Test
    void whatAroseFirstIsPaidOffFirst() {
        assertThat(Debts.left(120, List.of(SECOND, FIRST)))
                .extracting(Owed::reference, Owed::amount, Owed::left)
                .containsExactly(tuple("r1", 50L, 50L), tuple("r2", 70L, 70L));
        assertThat(Debts.left(90, List.of(SECOND, FIRST)))
                .extracting(Owed::left)
                .containsExactly(20L, 70L);
        assertThat(Debts.left(70, List.of(SECOND, FIRST)))
                .extracting(Owed::left)
                .containsExactly(70L);
        assertThat(Debts.left(1, List.of(SECOND, FIRST)))
                .containsExactly(new Owed(TransferKind.LATE_REDEMPTION, "r2", ABook.day(2), 70, 1));
        assertThat(Debts.left(0, List.of(SECOND, FIRST))).isEmpty();
    }

    @Test
    void aRefundOfSeveralAccrualsIsOneDebtOfEachPerson() {
        Book book = ABook.fresh();
        UUID refund = UUID.randomUUID();
        Cause cause = new Cause(ABook.day(1), refund, null, "refund-1");
        book.clawBack(ABook.ANA, new Book.Claim(UUID.randomUUID(), 30, 0), cause);
        book.clawBack(ABook.BRUNO, new Book.Claim(UUID.randomUUID(), 5, 0), cause);
        book.clawBack(ABook.ANA, new Book.Claim(UUID.randomUUID(), 12, 0), cause);

        assertThat(book.debtsArisen().debts())
                .extracting(debt ->
                        debt.debtor() + " " + debt.sum() + " " + debt.causeNo().equals(refund))
                .containsExactly("ana 0.42 BRL true", "bruno 0.05 BRL true");
        assertThat(book.postings().debts()).extracting(Rows.DebtRow::version).containsExactly(1L, 1L, 2L);
    }

    @Test
    void whatIsThereIsNoDebt() {
        Book book = ABook.fresh();
        UUID lot = ABook.available(book, 100, 300);
        book.clawBack(ABook.ANA, new Book.Claim(lot, 100, 0), ABook.cause(1));

        assertThat(book.debtsArisen().debts()).isEmpty();
    }
}
