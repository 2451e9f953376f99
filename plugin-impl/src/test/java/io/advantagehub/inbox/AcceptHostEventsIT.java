package io.advantagehub.inbox;

import static io.advantagehub.inbox.InboxFixture.BRL;
import static io.advantagehub.inbox.InboxFixture.NOW;
import static io.advantagehub.inbox.InboxFixture.custom;
import static io.advantagehub.inbox.InboxFixture.customs;
import static io.advantagehub.inbox.InboxFixture.delivery;
import static io.advantagehub.inbox.InboxFixture.invalid;
import static io.advantagehub.inbox.InboxFixture.purchase;
import static io.advantagehub.inbox.InboxFixture.signUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Acceptance.Accepted;
import io.advantagehub.api.usecase.Acceptance.Conflicting;
import io.advantagehub.api.usecase.Acceptance.Duplicate;
import io.advantagehub.api.usecase.Acceptance.Refused;
import io.advantagehub.api.usecase.Acceptance.Withheld;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.api.usecase.OnRejection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New, duplicate, conflict or refused: what becomes of a delivery, and what is kept of it. */
class AcceptHostEventsIT {
    @AutoClose
    private static final InboxFixture fixture = new InboxFixture();

    @BeforeEach
    void reset() {
        fixture.reset();
    }

    @Test
    void acceptsInTheOrderOfTheBatch() {
        assertThat(fixture.park(custom("b"), custom("a"), custom("c"))).containsOnly(new Accepted());

        assertThat(fixture.inState("N")).containsExactly("b", "a", "c");
    }

    @Test
    void takesNoBatchAtAllAsItComes() {
        assertThat(fixture.park()).isEmpty();
    }

    @Test
    void takesUpToAThousandAtOnce() {
        assertThat(fixture.park(customs(0, 1000))).hasSize(1000).containsOnly(new Accepted());
        assertThatIllegalArgumentException().isThrownBy(() -> fixture.park(customs(0, 1001)));
    }

    @Test
    void keepsWhatTheWorkersNeed() {
        fixture.itIs(NOW.plusSeconds(90));
        fixture.park(signUp("s", "ana"), custom("c", "{\"name\":\"Ёж 🦔 ☃ \\\"x\\\\\"}"));

        assertThat(fixture.jdbc().queryForList("SELECT lane FROM ah_inbox ORDER BY id", Integer.class))
                .containsExactly(0, 1);
        Map<String, Object> row = fixture.jdbc()
                .queryForMap("SELECT i.*, s.source, k.inbox_id FROM ah_inbox i JOIN ah_source s USING (source_no)"
                        + " JOIN ah_event_key k USING (source_no, event_id) WHERE i.event_id = 'c'");
        assertThat(row)
                .containsEntry("source", "/shop")
                .containsEntry("subject", "ana")
                .containsEntry("type", "shop.visited")
                .containsEntry("part", 34); // crc32("ana") % 64
        assertThat((byte[]) row.get("id")).isEqualTo((byte[]) row.get("inbox_id"));
        assertThat(row.get("time").toString()).startsWith("2026-03-01T10:00");
        assertThat(row.get("accepted_at").toString()).startsWith("2026-03-01T10:01:30");
        assertThat(row.get("payload").toString()).contains("Ёж 🦔 ☃ \\\"x\\\\");
    }

    @Test
    void knowsADuplicateByItsContent() {
        fixture.park(custom("a"));

        assertThat(fixture.park(custom("a"), custom("b"))).containsExactly(new Duplicate(), new Accepted());
        assertThat(fixture.inState("N")).containsExactly("a", "b");
    }

    @Test
    void tellsIdsApartByteByByte() {
        assertThat(fixture.park(custom("aB"), custom("Ab"), custom("ab"))).containsOnly(new Accepted());
        assertThat(fixture.park(custom("aB"))).containsExactly(new Duplicate());
    }

    @Test
    void tellsSourcesApart() {
        Delivery one = custom("a");
        Delivery.Valid other =
                new Delivery.Valid(new EventKey("/other", "a"), one.content(), ((Delivery.Valid) one).event());

        assertThat(fixture.park(one, other)).containsOnly(new Accepted());
        assertThat(fixture.park(other, one)).containsOnly(new Duplicate());
    }

    @Test
    void knowsRepeatsWithinABatch() {
        assertThat(fixture.park(custom("a"), custom("a"), custom("a", "{\"x\":1}"), custom("b")))
                .containsExactly(new Accepted(), new Duplicate(), new Conflicting(), new Accepted());
        assertThat(fixture.inState("N")).containsExactly("a", "b");
    }

    @Test
    void parksAConflictOnceWhileTheKeyStaysWithTheFirst() {
        fixture.park(custom("a", "{\"x\":1}"));

        for (int i = 0; i < 3; i++) {
            assertThat(fixture.park(custom("a", "{\"x\":2}"), custom("a", "{\"x\":2}")))
                    .containsOnly(new Conflicting());
        }
        fixture.park(custom("a", "{\"x\":3}"));

        assertThat(fixture.park(custom("a", "{\"x\":1}"))).containsExactly(new Duplicate());
        assertThat(deadLetters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter).containsEntry("cause", "event-conflict"))
                .extracting(letter -> letter.get("content"))
                .allSatisfy(content -> assertThat(content.toString()).matches(".*\"x\":[23].*"));
    }

    @Test
    void parksWhatIsInvalidAndTakesItsKey() {
        assertThat(fixture.park(custom("a"), invalid("b")))
                .satisfiesExactly(
                        answer -> assertThat(answer).isEqualTo(new Accepted()),
                        answer -> assertThat(answer).isInstanceOf(Refused.class));

        assertThat(fixture.inState("N")).containsExactly("a");
        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .containsEntry("cause", "invalid-event")
                        .containsEntry("detail", "data.lines: is required; time: is required")
                        .containsEntry("type", "purchase.completed")
                        .containsEntry("content", invalid("b").content().canonicalJson()));
        assertThat(fixture.park(invalid("b"))).containsExactly(new Duplicate());
        assertThat(fixture.park(custom("b"))).containsExactly(new Conflicting());
        assertThat(deadLetters()).hasSize(2);
    }

    @Test
    void refusesAnotherCurrencyByTheFieldsPath() {
        Money usd = Money.parse("1.00", Currency.getInstance("USD"));

        assertThat(fixture.park(purchase("p", usd, usd), purchase("q", Money.parse("1.00", BRL))))
                .containsExactly(
                        new Refused(List.of(inDollars("data.lines[0].amount"), inDollars("data.lines[1].amount"))),
                        new Accepted());
        assertThat(deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("cause", "currency-not-supported"));
    }

    private static Fault inDollars(String path) {
        return new Fault(path + ".currency", "currency-not-supported", "must be BRL, the programme's currency");
    }

    @Test
    void refusesWhatIsMoreThanFiveMinutesAhead() {
        Duration ahead = Duration.ofMinutes(5);

        assertThat(fixture.park(
                        at("a", NOW.plus(ahead)), at("b", NOW.plus(ahead).plusNanos(1000))))
                .satisfiesExactly(
                        answer -> assertThat(answer).isEqualTo(new Accepted()),
                        answer -> assertThat(((Refused) answer).faults())
                                .extracting(Fault::field, Fault::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("time", "invalid-event")));
    }

    @Test
    void keepsNothingWhereOneIsRefused() {
        assertThat(fixture.keepNothing(custom("a"), invalid("b")))
                .satisfiesExactly(
                        answer -> assertThat(answer).isEqualTo(new Withheld()),
                        answer -> assertThat(answer).isInstanceOf(Refused.class));

        assertNothingKept();
        assertThat(fixture.keepNothing(custom("a"))).containsExactly(new Accepted());
    }

    @Test
    void keepsNothingWhereOneIsInConflict() {
        fixture.park(custom("a"), custom("b"));

        assertThat(fixture.keepNothing(custom("n"), custom("a"), custom("b", "{\"x\":1}"), custom("m"), custom("n")))
                .containsExactly(new Withheld(), new Duplicate(), new Conflicting(), new Withheld(), new Duplicate());

        assertThat(fixture.inState("N")).containsExactly("a", "b");
        assertThat(fixture.count("ah_event_key")).isEqualTo(2);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void acceptsEachByTheClockThatCameWithIt() {
        List<Acceptance> answers = fixture.inbox()
                .acceptArrivals(
                        List.of(
                                new Arrival(custom("a"), NOW.plusSeconds(1)),
                                new Arrival(custom("b"), NOW.minusSeconds(301))),
                        OnRejection.PARK);

        assertThat(answers.get(0)).isEqualTo(new Accepted());
        assertThat(answers.get(1)).isInstanceOf(Refused.class);
        assertThat(fixture.jdbc().queryForObject("SELECT accepted_at FROM ah_inbox", String.class))
                .startsWith("2026-03-01 10:00:01");
    }

    @Test
    void needsAsManyStatementsForFiveHundredAsForTen() {
        fixture.park(custom("first-of-its-source"));
        int ten = fixture.plugin().statements(() -> fixture.park(customs(0, 10)));
        int fiveHundred = fixture.plugin().statements(() -> fixture.park(customs(10, 510)));

        assertThat(fiveHundred).isEqualTo(ten).isLessThanOrEqualTo(4);
        Delivery[] mixed = Arrays.copyOf(customs(0, 501), 501);
        mixed[500] = invalid("i");
        assertThat(fixture.plugin().statements(() -> fixture.park(mixed))).isLessThanOrEqualTo(5);
    }

    private static Delivery at(String id, Instant time) {
        return delivery(id, new CustomEvent(new DistributorId("ana"), time, "shop.visited", "{}"));
    }

    private static List<Map<String, Object>> deadLetters() {
        return fixture.jdbc().queryForList("SELECT * FROM ah_dead_letter ORDER BY id");
    }

    private static void assertNothingKept() {
        assertThat(fixture.count("ah_inbox")).isZero();
        assertThat(fixture.count("ah_event_key")).isZero();
        assertThat(fixture.count("ah_dead_letter")).isZero();
    }
}
