package io.advantagehub.ledger;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of all that a book can do end as plain arithmetic says, and in rows that agree with each other. Seeds
 * are fixed, so that a mutant meets the same histories every time; {@code HistoriesIT} can be given others.
 */
class BookHistoriesTests {
    private static final int SEEDS = 12;
    private static final int STEPS = 150;

    @ParameterizedTest
    @ValueSource(strings = {"1.00", "0.37", "0.00"})
    void endAsPlainArithmeticSays(BigDecimal share) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Book book = new BookHistory(seed, share).run(STEPS);
            TestPostings.agree(book);
        }
    }
}
