package io.advantagehub.ledger;

import static io.advantagehub.ledger.ABook.ANA;
import static io.advantagehub.ledger.ABook.cause;
import static io.advantagehub.ledger.ABook.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody has to look at first is future until then, and loses nothing by that. */
class LotReviewTests {
    private static final LotTerms OWN = new LotTerms(day(0), day(30), day(60));

    private final Book book = ABook.fresh();
    private final UUID lot = book.accrueForReview(ANA, 100, OWN, TransferKind.REFERRAL_ACCRUAL, cause(0));

    @Test
    void neitherMaturesNorExpiresBeforeThat() {
        book.catchUp(ANA, day(400));

        assertThat(book.balance(ANA)).isEqualTo(new Balance(100, 0, 0, 0, 0));
        assertThat(book.postings().entries())
                .last()
                .satisfies(entry -> assertThat(entry.maturesAt()).isEqualTo(Lot.UNDECIDED));
    }

    @Test
    void maturesAtItsOwnInstantWhereThatIsStillToCome() {
        decidedOn(10);

        assertThat(book.balance(ANA)).isEqualTo(new Balance(100, 0, 0, 0, 0));
        book.catchUp(ANA, day(30).minusNanos(1_000));
        assertThat(book.balance(ANA).future()).isEqualTo(100);
        book.catchUp(ANA, day(30));
        assertThat(book.balance(ANA).available()).isEqualTo(100);
        book.catchUp(ANA, day(60));
        assertThat(book.balance(ANA)).isEqualTo(Balance.ZERO);
    }

    @Test
    void isAvailableAtOnceWhereThatHasPassedAndLivesForTheGraceAtLeast() {
        decidedOn(58);

        assertThat(book.balance(ANA)).isEqualTo(new Balance(0, 100, 0, 0, 0));
        book.catchUp(ANA, day(65).minusNanos(1_000));
        assertThat(book.balance(ANA).available()).isEqualTo(100);
        book.catchUp(ANA, day(65));
        assertThat(book.balance(ANA)).isEqualTo(Balance.ZERO);
    }

    private void decidedOn(int day) {
        book.loaded().addOwnTerms(lot, OWN);
        book.catchUp(ANA, day(day));
        book.endReview(ANA, lot, day(day));
    }
}
