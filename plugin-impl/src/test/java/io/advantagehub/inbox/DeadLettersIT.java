package io.advantagehub.inbox;

import static io.advantagehub.inbox.InboxFixture.custom;
import static io.advantagehub.inbox.InboxFixture.invalid;
import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.internal.InboxHandler.Phase;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import io.advantagehub.inbox.DeadLetter.Status;
import io.advantagehub.inbox.DeadLetters.Outcome;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators see of events that took no effect, and what they can do about them. */
class DeadLettersIT {
    @AutoClose
    private static final InboxFixture fixture = new InboxFixture();

    private static DeadLetters letters;

    @BeforeAll
    static void start() {
        letters = fixture.plugin().bean(DeadLetters.class);
    }

    @BeforeEach
    void reset() {
        fixture.reset();
        fixture.plugin().clear("ah_dead_letter_decision");
    }

    @Test
    void areListedNewestFirstAndByPages() {
        parkAll("a", "b", "c");

        assertThat(all()).extracting(DeadLetter::eventId).containsExactly("c", "b", "a");
        assertThat(all()).allSatisfy(letter -> {
            assertThat(letter.source()).isEqualTo("/shop");
            assertThat(letter.type()).isEqualTo("shop.visited");
            assertThat(letter.subject()).isEqualTo("ana");
            assertThat(letter.cause()).isEqualTo("no-such-thing");
            assertThat(letter.status()).isEqualTo(Status.PARKED);
        });
        List<DeadLetter> first = letters.find(Ids.LAST, null, 2);
        assertThat(first).extracting(DeadLetter::eventId).containsExactly("c", "b");
        assertThat(letters.find(first.get(1).id(), null, 2))
                .extracting(DeadLetter::eventId)
                .containsExactly("a");
    }

    @Test
    void sayWhomAnInvalidOneWasAbout() {
        fixture.park(invalid("x"));

        assertThat(all()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("ana");
            assertThat(letter.type()).isEqualTo("purchase.completed");
            assertThat(letter.cause()).isEqualTo("invalid-event");
        });
    }

    @Test
    void haveBesideThemWhatIsOddOfEventsThatTookEffect() {
        fixture.handle(
                Phase.MONEY,
                batch -> batch.items().forEach(item -> batch.finding(item, "refund-cut", "too much of it")));
        fixture.park(custom("a"), custom("b"), custom("c"));
        fixture.inbox().drain();
        FindingController findings = new FindingController(fixture.plugin().bean(FindingMapper.class));

        Page<Finding> first = findings.list(new Paging(2, null));
        Page<Finding> second = findings.list(new Paging(2, first.nextCursor()));

        assertThat(first.items()).extracting(Finding::eventId).containsExactly("c", "b");
        assertThat(second.nextCursor()).isNull();
        assertThat(second.items()).singleElement().satisfies(finding -> {
            assertThat(finding.eventId()).isEqualTo("a");
            assertThat(finding.source()).isEqualTo("/shop");
            assertThat(finding.type()).isEqualTo("shop.visited");
            assertThat(finding.subject()).isEqualTo("ana");
            assertThat(finding.code()).isEqualTo("refund-cut");
            assertThat(finding.detail()).isEqualTo("too much of it");
        });
    }

    @Test
    void areTakenUpAgainInTheirOldPlace() {
        parkAll("a", "b");
        fixture.handle(Phase.MONEY, batch -> {});
        fixture.park(custom("c"));
        List<List<String>> batches = fixture.record();

        assertThat(letters.retry(id("a"), "admin"))
                .isInstanceOfSatisfying(
                        Outcome.Decided.class,
                        decided -> assertThat(decided.letter().status()).isEqualTo(Status.RETRYING));
        fixture.inbox().drain();

        assertThat(batches).containsExactly(List.of("a", "c"));
        assertThat(all()).extracting(DeadLetter::eventId).containsExactly("b");
        assertThat(decisions()).containsExactly("R no-such-thing admin");
    }

    @Test
    void areParkedAgainWhereTheyFailAgain() {
        parkAll("a");
        letters.retry(id("a"), "admin");

        fixture.inbox().drain();

        assertThat(all()).extracting(DeadLetter::status).containsExactly(Status.PARKED);
        assertThat(letters.retry(id("a"), "admin2")).isInstanceOf(Outcome.Decided.class);
        assertThat(decisions()).containsExactly("R no-such-thing admin", "R no-such-thing admin2");
    }

    @Test
    void areNotTakenUpAgainWhereTheyWereNoEvents() {
        fixture.park(invalid("x"));

        assertThat(letters.retry(all().get(0).id(), "admin"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.word()).isEqualTo("dead-letter-invalid"));
        assertThat(all()).hasSize(1);
        assertThat(decisions()).isEmpty();
    }

    @Test
    void areDiscardedOnceAndForGood() {
        parkAll("a", "b");

        letters.discard(id("a"), "admin");
        letters.discard(id("a"), "admin2");

        assertThat(letters.find(Ids.LAST, Status.DISCARDED, 9))
                .extracting(DeadLetter::eventId)
                .containsExactly("a");
        assertThat(letters.find(Ids.LAST, Status.PARKED, 9))
                .extracting(DeadLetter::eventId)
                .containsExactly("b");
        assertThat(decisions()).containsExactly("D no-such-thing admin");
        assertThat(letters.retry(id("a"), "admin"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.word()).isEqualTo("dead-letter-discarded"));
    }

    @Test
    void areTakenUpAgainOnceHoweverManyAskForItAtOnce() throws Exception {
        parkAll("a");
        UUID parked = id("a");

        List<Outcome> outcomes = atOnce(8, () -> letters.retry(parked, "admin"));

        assertThat(outcomes).filteredOn(Outcome.Decided.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(DeadLettersIT::saysThatItWasRetried).hasSize(7);
        assertThat(decisions()).containsExactly("R no-such-thing admin");
        assertThat(letters.discard(parked, "admin2")).matches(DeadLettersIT::saysThatItWasRetried);
    }

    private static boolean saysThatItWasRetried(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.word().equals("dead-letter-retried");
    }

    @Test
    void areUnknownByAnyOtherId() {
        fixture.park(custom("fine"));

        assertThat(letters.retry(id("fine"), "admin")).isInstanceOf(Outcome.Unknown.class);
        assertThat(letters.discard(Ids.next(), "admin")).isInstanceOf(Outcome.Unknown.class);
        assertThat(fixture.inState("N")).containsExactly("fine");
    }

    @Test
    void showWhatHasWaitedForAWeekAndLetItWaitOn() {
        waitAll("young", "old");
        age("old", Duration.ofDays(7).plusSeconds(60));

        assertThat(all()).singleElement().satisfies(letter -> {
            assertThat(letter.eventId()).isEqualTo("old");
            assertThat(letter.status()).isEqualTo(Status.WAITING);
            assertThat(letter.cause()).isEqualTo("waiting");
        });
        assertThat(fixture.inState("W")).containsExactlyInAnyOrder("old", "young");

        fixture.handle(Phase.MONEY, batch -> {});
        fixture.isHere("k");
        fixture.plugin().bean(Recall.class).look();
        fixture.inbox().drain();
        assertThat(fixture.inState("D")).containsExactly("old", "young");
        assertThat(all()).isEmpty();
    }

    @Test
    void endAWaitThatIsDiscarded() {
        waitAll("old");
        age("old", Duration.ofDays(8));

        letters.discard(id("old"), "admin");

        assertThat(fixture.inState("P")).containsExactly("old");
        assertThat(all()).extracting(DeadLetter::status).containsExactly(Status.DISCARDED);
        fixture.isHere("k");
        assertThat(fixture.plugin().bean(Recall.class).look()).isZero();
        assertThat(fixture.discarded()).containsExactly("old");
    }

    @Test
    void leaveAnEventAloneWhoseWaitIsJustOver() throws Exception {
        waitAll("old");
        age("old", Duration.ofDays(8));
        UUID old = id("old");

        assertThat(whileRecalled(() -> letters.discard(old, "admin"))).isInstanceOf(Outcome.Unknown.class);

        assertThat(fixture.inState("N")).containsExactly("old");
        assertThat(fixture.count("ah_dead_letter")).isZero();
        assertThat(decisions()).isEmpty();
        assertThat(fixture.discarded()).isEmpty();
        parkAll();
        assertThat(fixture.inState("P")).containsExactly("old");
    }

    @Test
    void doNotCallAnEventInvalidWhoseWaitIsJustOver() throws Exception {
        waitAll("old");
        age("old", Duration.ofDays(8));
        UUID old = id("old");

        assertThat(whileRecalled(() -> letters.retry(old, "admin"))).isInstanceOf(Outcome.Unknown.class);
    }

    /** What is decided when all that waits is new again, but not yet for the others. */
    private static Outcome whileRecalled(Supplier<Outcome> decision) throws Exception {
        CompletableFuture<Outcome> outcome = fixture.plugin()
                .bean(Transactions.class)
                .own(() -> {
                    fixture.plugin()
                            .bean(BacklogMapper.class)
                            .recall(List.of("k".getBytes(StandardCharsets.US_ASCII)), 1);
                    CompletableFuture<Outcome> decided = CompletableFuture.supplyAsync(decision);
                    assertThatThrownBy(() -> decided.get(700, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                    return decided;
                });
        return outcome.get(1, TimeUnit.MINUTES);
    }

    private static void parkAll(String... ids) {
        fixture.handle(Phase.MONEY, batch -> batch.items().forEach(item -> batch.reject(item, "no-such-thing", "why")));
        for (String id : ids) {
            fixture.park(custom(id));
        }
        fixture.inbox().drain();
    }

    private static void waitAll(String... ids) {
        fixture.handle(Phase.MONEY, batch -> batch.items().forEach(item -> batch.defer(item, "k")));
        for (String id : ids) {
            fixture.park(custom(id));
        }
        fixture.inbox().drain();
    }

    /** As if it had come so long ago: its id says when. */
    private static void age(String eventId, Duration by) {
        fixture.jdbc().update("UPDATE ah_inbox SET id = UNHEX(?) WHERE event_id = ?", Ids.hex(Ids.before(by)), eventId);
    }

    private static List<DeadLetter> all() {
        return letters.find(Ids.LAST, null, 100);
    }

    private static UUID id(String eventId) {
        return UUID.fromString(fixture.jdbc()
                .queryForObject("SELECT HEX(id) FROM ah_inbox WHERE event_id = ?", String.class, eventId)
                .replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-"));
    }

    private static List<String> decisions() {
        return fixture.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', decision, cause, actor) FROM ah_dead_letter_decision ORDER BY id",
                        String.class);
    }
}
