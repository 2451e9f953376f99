package io.advantagehub.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link NewRows} say. */
class NewRowsTests {
    private enum Outcome {
        POSTED
    }

    private record Row(
            UUID accountId,
            @Column("class") Outcome outcome,
            long amount,
            boolean open,
            @Nullable Instant dueAt) {}

    private record Note(@Nullable String text) {}

    private record Share(double share) {}

    private final List<String> statements = new ArrayList<>();

    private int insert(NewRows rows) {
        statements.add(rows.rows());
        return 1;
    }

    @Test
    void nameTheColumnsOnceAndGiveOneTupleARow() {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        Instant due = Instant.parse("1997-02-03T04:05:06.000007Z");

        NewRows.write(
                List.of(new Row(id, Outcome.POSTED, -12, true, due), new Row(id, Outcome.POSTED, 0, false, null)),
                this::insert);

        assertThat(statements)
                .containsExactly("(account_id, class, amount, open, due_at) VALUES "
                        + "(x'01890a5dac96774bbcceb302099a8057',x'504f53544544',-12,true,'1997-02-03 04:05:06.000007'),\n"
                        + "(x'01890a5dac96774bbcceb302099a8057',x'504f53544544',0,false,NULL)");
    }

    @Test
    void leaveOutTheColumnsThatNoRowHasAnythingFor() {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

        NewRows.write(List.of(new Row(id, Outcome.POSTED, 7, true, null)), this::insert);
        NewRows.write(List.of(new Note(null)), this::insert);

        assertThat(statements)
                .containsExactly(
                        "(account_id, class, amount, open) VALUES "
                                + "(x'01890a5dac96774bbcceb302099a8057',x'504f53544544',7,true)",
                        "(text) VALUES (NULL)");
    }

    @Test
    void writeTextAsHexDigitsWhateverItMeansInSql() {
        for (String text :
                List.of("a", "'", "\\", "a'); DROP TABLE ah_lot; --", "?", "#{x}", "${x}", "{ts}", "olá", "\u0000")) {
            NewRows.write(List.of(new Note(text)), this::insert);
        }

        assertThat(statements).hasSize(10).allMatch(sql -> sql.matches("\\(text\\) VALUES \\(x'[0-9a-f]+'\\)"));
    }

    private record Moment(Instant at) {}

    @Test
    void writeAWholeSecondAsANumberOfFourteenDigits() {
        List<Moment> moments = List.of(
                new Moment(Instant.parse("2026-01-31T23:59:58Z")),
                new Moment(Instant.parse("2026-01-31T23:59:58.000000999Z")),
                new Moment(Instant.parse("0999-12-31T23:59:59Z")),
                new Moment(Instant.parse("2026-01-31T23:59:58.000001Z")));

        NewRows.write(moments, this::insert);

        assertThat(statements)
                .containsExactly("(at) VALUES (20260131235958),\n(20260131235958),\n('0999-12-31 23:59:59.000000'),\n"
                        + "('2026-01-31 23:59:58.000001')");
    }

    @Test
    void areNoStatementWhereThereIsNone() {
        assertThat(NewRows.write(List.of(), this::insert)).isZero();
        assertThat(statements).isEmpty();
    }

    @Test
    void areSeveralStatementsWhereTheyAreLongAndNoneIsLost() {
        List<Note> notes = IntStream.range(0, 1_000)
                .mapToObj(i -> new Note("x".repeat(999) + i))
                .toList();

        int written = NewRows.write(notes, this::insert);

        assertThat(written).isEqualTo(statements.size()).isBetween(2, 20);
        assertThat(String.join("", statements).split("[^0-9a-f]+"))
                .containsSubsequence(notes.stream()
                        .map(note -> HexFormat.of()
                                .formatHex(String.valueOf(note.text()).getBytes(UTF_8)))
                        .toList());
        assertThat(statements).allMatch(sql -> sql.startsWith("(text) VALUES (") && sql.endsWith(")"));
    }

    @Test
    void takeNoFloatingPointNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewRows.write(List.of(new Share(0.1)), this::insert))
                .withMessageContaining("java.lang.Double");
    }

    @Test
    void doNotTellWhatTheyHold() {
        assertThat(new NewRows("(phone) VALUES ('+5511987650001')")).asString().doesNotContain("98765");
    }
}
