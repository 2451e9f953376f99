package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.advantagehub.api.usecase.OpeningBalance;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of opening balances, as a spreadsheet writes it. */
class OpeningBalanceCsvTests {
    private static final String HEAD = "distributorId,amount,earnedAt,maturesAt,expiresAt,reference\n";

    @Test
    void isReadByTheNamesOfItsColumns() {
        OpeningBalanceCsv csv = read("\ufeffreference,earnedAt,maturesAt,amount,distributorId\r\n"
                + "\"old,1\",2025-01-01,2025-02-01T00:00:00-03:00,10.00,ana\r\n\r\n");

        assertThat(csv.faults()).isEmpty();
        assertThat(csv.balances()).hasSize(1);
        OpeningBalance balance = csv.balances().get(0);
        assertThat(balance.reference()).isEqualTo("old,1");
        assertThat(balance.maturesAt()).isEqualTo(Instant.parse("2025-02-01T03:00:00Z"));
        assertThat(balance.expiresAt()).isNull();
        assertThat(csv.line(0)).isEqualTo(2);
    }

    @Test
    void aQuoteIsDoubledWithinQuotesAndAnEmptyCellMayHaveThem() {
        OpeningBalanceCsv csv = read(HEAD
                + "ana,10.00,2025-01-01,2025-02-01,\"\",\"a\"\"b\"\"\"\n"
                + "\"ana\",\"10.00\",2025-01-01,2025-02-01,2025-03-01,\"\"\",\"\n");

        assertThat(csv.faults()).isEmpty();
        assertThat(csv.balances())
                .extracting(OpeningBalance::reference, OpeningBalance::expiresAt)
                .containsExactly(tuple("a\"b\"", null), tuple("\",", Instant.parse("2025-03-01T00:00:00Z")));
    }

    @Test
    void namesWhatIsWrongByLine() {
        OpeningBalanceCsv csv = read(HEAD
                + "ana,10.00,2025-01-01,2025-02-01,,a\n"
                + "ana,10,2025-01-01,2025-02-01,,b\n"
                + "ana,10.00,yesterday,2025-02-01,,c\n"
                + "ana,10.00\n"
                + "a na,10.00,2025-01-01,2025-02-01,,d\n"
                + "ana,10.00,2025-01-01,2025-02-01,2024-01-01,e\n");

        assertThat(csv.balances()).hasSize(1);
        assertThat(csv.faults())
                .extracting(fault -> fault.line() + " " + fault.field())
                .containsExactly("3 amount", "4 earnedAt", "5 line", "6 distributorId", "7 expiresAt");
    }

    @Test
    void saysWhatTheHeadHasToBe() {
        for (String head : List.of(
                "", "x", HEAD.replace(',', ';'), HEAD.replace("reference", "ref"), "amount," + HEAD, "\"" + HEAD)) {
            assertThat(read(head + "\nana,10.00,2025-01-01,2025-02-01,,a\n").faults())
                    .as(head)
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.line()).isEqualTo(1);
                        assertThat(fault.message()).containsAnyOf("with commas between them", "quote");
                    });
        }
    }

    @Test
    void aQuoteHasToBeClosed() {
        assertThat(read(HEAD + "ana,10.00,2025-01-01,2025-02-01,,\"a\n").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.message()).isEqualTo("has a quote that is not closed");
                });
    }

    @Test
    void needsItsHead() {
        assertThat(read("").faults()).isNotEmpty();
        assertThat(read("distributorId,amount\nana,1.00\n").faults()).isNotEmpty();
        assertThat(read("distributorId,amount,earnedAt,maturesAt,reference,colour\n")
                        .faults())
                .isNotEmpty();
    }

    private static OpeningBalanceCsv read(String text) {
        return OpeningBalanceCsv.of(text, WalletFixture.BRL);
    }
}
