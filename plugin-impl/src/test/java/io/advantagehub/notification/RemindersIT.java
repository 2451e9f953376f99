package io.advantagehub.notification;

import static io.advantagehub.api.MessageClass.TRANSACTIONAL;
import static io.advantagehub.api.internal.DueWork.Passage.STANDSTILL;
import static io.advantagehub.api.internal.DueWork.Passage.STEP_BY_STEP;
import static io.advantagehub.notification.NewsFixture.agrees;
import static io.advantagehub.notification.NewsFixture.messages;
import static io.advantagehub.notification.NewsFixture.paid;
import static io.advantagehub.notification.NewsFixture.reminders;
import static io.advantagehub.notification.NewsFixture.revokes;
import static io.advantagehub.notification.NewsFixture.set;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.testing.History;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reminders of a paid activity: 7, 3 and 1 days ahead, each at its own place among the events. */
class RemindersIT {
    @AutoClose
    private static final TestPlugin LIVE = NewsFixture.plugin("live");

    @AutoClose
    private static final TestPlugin REPLAY = NewsFixture.plugin("replay");

    @BeforeEach
    void empty() {
        NewsFixture.clear(LIVE);
        NewsFixture.clear(REPLAY);
    }

    @Test
    void eachIsToldAtItsOwnInstant() {
        replay(9, ana(), paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"));
        runDue(REPLAY, "2026-01-31T11:59:59.999999Z", STEP_BY_STEP);

        assertThat(messages(REPLAY)).hasSize(2);

        runDue(REPLAY, "2026-01-31T12:00:00Z", STEP_BY_STEP);
        runDue(REPLAY, "2026-03-01T12:00:00Z", STEP_BY_STEP);

        assertThat(messages(REPLAY))
                .containsExactly(
                        "T ana activity-expiring Your activity ends on 1 Feb 2026, 12:00 UTC. 7 days left.",
                        "T ana activity-expiring Your activity ends on 1 Feb 2026, 12:00 UTC. 3 days left.",
                        "T ana activity-expiring Your activity ends on 1 Feb 2026, 12:00 UTC. 1 day left.");
        assertThat(REPLAY.jdbc()
                        .queryForList("SELECT CONCAT(decided_at, '=', due_at) FROM ah_sms ORDER BY id", String.class))
                .containsExactly(
                        "2026-01-25 12:00:00.000000=2026-01-25 12:00:00.000000",
                        "2026-01-29 12:00:00.000000=2026-01-29 12:00:00.000000",
                        "2026-01-31 12:00:00.000000=2026-01-31 12:00:00.000000");
    }

    @Test
    void thosePastAtArrivalAreSkipped() {
        replay(9, ana(), paid("ana", "2026-02-01T12:00:00Z", "2026-01-29T12:00:00Z"));
        runDue(REPLAY, "2026-03-01T12:00:00Z", STEP_BY_STEP);

        assertThat(reminders(REPLAY)).containsExactly("ana 01-25 12:00 S", "ana 01-29 12:00 S", "ana 01-31 12:00 D");
        assertThat(messages(REPLAY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void aLaterPaymentCancelsThoseStillToCome(int size) {
        replay(
                size,
                ana(),
                paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"),
                paid("ana", "2026-03-01T12:00:00Z", "2026-01-29T12:00:00Z"));
        runDue(REPLAY, "2026-02-01T12:00:00Z", STEP_BY_STEP);

        assertThat(reminders(REPLAY))
                .containsExactly(
                        "ana 01-25 12:00 D",
                        "ana 01-29 12:00 D",
                        "ana 01-31 12:00 C",
                        "ana 02-22 12:00 P",
                        "ana 02-26 12:00 P",
                        "ana 02-28 12:00 P");
        assertThat(messages(REPLAY)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void anEarlierOrEqualPaymentChangesNothing(int size) {
        replay(
                size,
                ana(),
                paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"),
                paid("ana", "2026-02-01T12:00:00Z", "2026-01-11T12:00:00Z"),
                paid("ana", "2026-01-30T12:00:00Z", "2026-01-12T12:00:00Z"));

        assertThat(reminders(REPLAY)).containsExactly("ana 01-25 12:00 P", "ana 01-29 12:00 P", "ana 01-31 12:00 P");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9})
    void atOneInstantRemindersComeBeforeEvents(int size) {
        replay(
                size,
                ana(),
                paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"),
                revokes("ana", "2026-01-25T12:00:00Z"),
                agrees("ana", "2026-01-29T12:00:00Z"),
                revokes("ana", "2026-01-31T11:59:59.999999Z"),
                agrees("ana", "2026-01-31T12:00:00Z"));

        assertThat(messages(REPLAY))
                .containsExactly(
                        "T ana activity-expiring Your activity ends on 1 Feb 2026, 12:00 UTC. 7 days left.",
                        "X ana activity-expiring no-consent",
                        "X ana activity-expiring no-consent");
    }

    @Test
    void anEventFromThePastMovesNoReminder() {
        replay(
                9,
                ana(),
                paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"),
                agrees("bob", "2026-01-26T12:00:00Z"),
                revokes("ana", "2026-01-20T12:00:00Z"),
                agrees("bob", "2026-01-30T12:00:00Z"));

        assertThat(messages(REPLAY))
                .containsExactly(
                        "T ana activity-expiring Your activity ends on 1 Feb 2026, 12:00 UTC. 7 days left.",
                        "X ana activity-expiring no-consent");
    }

    @Test
    void afterAStandstillOnlyTheLatestDueOneOfAPaymentIsTold() {
        live(
                ana(),
                aPerson("bob")
                        .phone("+12125550003")
                        .speaking("en")
                        .agreeingTo(TRANSACTIONAL)
                        .signsUp("2026-01-01T00:00:00Z"),
                paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"),
                paid("bob", "2026-02-03T12:00:00Z", "2026-01-10T12:00:00Z"));

        runDue(LIVE, "2026-01-30T00:00:00Z", STANDSTILL);

        assertThat(messages(LIVE))
                .containsExactly(
                        "N bob activity-expiring Your activity ends on 3 Feb 2026, 12:00 UTC. 4 days left.",
                        "N ana activity-expiring Your activity ends on 1 Feb 2026, 12:00 UTC. 2 days left.");
        assertThat(reminders(LIVE))
                .containsExactly(
                        "ana 01-25 12:00 S",
                        "bob 01-27 12:00 D",
                        "ana 01-29 12:00 D",
                        "ana 01-31 12:00 P",
                        "bob 01-31 12:00 P",
                        "bob 02-02 12:00 P");
    }

    @Test
    void afterAStandstillBeyondTheEndNobodyHearsThatADayIsLeft() {
        live(ana(), paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"));

        runDue(LIVE, "2026-02-01T14:00:00Z", STANDSTILL);

        assertThat(messages(LIVE))
                .containsExactly("N ana activity-expiring Your activity ended on 1 Feb 2026, 12:00 UTC.");
    }

    @Test
    void aReminderToldASecondLateCountsTheSameDays() {
        live(ana(), paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"));

        runDue(LIVE, "2026-01-25T12:00:00.900Z", STANDSTILL);

        assertThat(messages(LIVE))
                .containsExactly("N ana activity-expiring Your activity ends on 1 Feb 2026, 12:00 UTC. 7 days left.");
    }

    @Test
    void aClockMovedOnPurposeTellsEachOnTheWay() {
        live(ana(), paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"));

        runDue(LIVE, "2026-03-01T00:00:00Z", STEP_BY_STEP);

        assertThat(messages(LIVE)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void whatIsDueWhenAPaymentComesIsToldBeforeItAsAfterAStandstill(int size) {
        LIVE.take(
                History.of(
                        ana(),
                        paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"),
                        revokes("ana", "2026-01-28T12:00:00Z"),
                        agrees("ana", "2026-01-29T13:00:00Z"),
                        paid("ana", "2026-03-01T12:00:00Z", "2026-01-30T12:00:00Z")),
                size);

        assertThat(messages(LIVE))
                .containsExactly("N ana activity-expiring Your activity ends on 1 Feb 2026, 12:00 UTC. 2 days left.");
        assertThat(reminders(LIVE))
                .startsWith("ana 01-25 12:00 S", "ana 01-29 12:00 D", "ana 01-31 12:00 C", "ana 02-22 12:00 P");
    }

    @Test
    void liveBatchesLeaveWhatIsDueToTheSweeper() {
        live(
                ana(),
                paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"),
                agrees("bob", "2026-01-30T12:00:00Z"),
                paid("bob", "2026-05-01T12:00:00Z", "2026-01-30T12:00:00Z"));

        assertThat(messages(LIVE)).isEmpty();
        assertThat(reminders(LIVE)).startsWith("ana 01-25 12:00 P", "ana 01-29 12:00 P", "ana 01-31 12:00 P");
    }

    @Test
    void whatIsSwitchedOffWhenItFallsDueIsOver() {
        live(ana(), paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"));
        set(LIVE, "events.activity-expiring.sms", "false");
        runDue(LIVE, "2026-01-26T00:00:00Z", STANDSTILL);
        set(LIVE, "events.activity-expiring.sms", "true");
        runDue(LIVE, "2026-01-27T00:00:00Z", STANDSTILL);

        assertThat(messages(LIVE)).isEmpty();
        assertThat(reminders(LIVE)).startsWith("ana 01-25 12:00 D");
    }

    @Test
    void theAdministratorChoosesTheDaysAndMayChooseNone() {
        set(LIVE, "activity.reminder-days", "10,2");
        live(ana(), paid("ana", "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"));
        set(LIVE, "activity.reminder-days", "none");
        live(paid("ana", "2026-03-01T12:00:00Z", "2026-01-11T12:00:00Z"));
        set(LIVE, "activity.reminder-days", "1");
        live(paid("ana", "2026-02-20T12:00:00Z", "2026-01-12T12:00:00Z"));

        assertThat(reminders(LIVE)).containsExactly("ana 01-22 12:00 C", "ana 01-30 12:00 C", "ana 03-01 12:00 S");
    }

    @Test
    void moreThanAPageMayBeDueAtOnce() {
        for (TestPlugin plugin : List.of(LIVE, REPLAY)) {
            plugin.jdbc()
                    .batchUpdate(
                            "INSERT INTO ah_reminder VALUES (?, '2026-02-01', '2026-01-25', UNHEX(REPEAT('0', 32)), 'P')",
                            IntStream.range(0, 2500)
                                    .mapToObj(i -> new Object[] {"d" + i})
                                    .toList());
        }

        runDue(LIVE, "2026-01-26T00:00:00Z", STANDSTILL);
        replay(9, agrees("bob", "2026-01-26T00:00:00Z"));

        assertThat(messages(LIVE)).hasSize(2500);
        assertThat(messages(REPLAY)).hasSize(2500);
        assertThat(reminders(LIVE)).allMatch(reminder -> reminder.endsWith("D"));
        assertThat(reminders(REPLAY)).allMatch(reminder -> reminder.endsWith("D"));
    }

    @Test
    void sweepersBesideEachOtherTellEachOnce() {
        History history = new History().add(ana());
        for (int i = 0; i < 1500; i++) {
            history.add(paid("d" + i, "2026-02-01T12:00:00Z", "2026-01-10T12:00:00Z"));
        }
        LIVE.take(history);

        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> runDue(LIVE, "2026-01-30T00:00:00Z", STANDSTILL));
        runDue(LIVE, "2026-01-30T00:00:00Z", STANDSTILL);
        other.join();
        runDue(LIVE, "2026-01-30T00:00:00Z", STANDSTILL);

        assertThat(messages(LIVE)).hasSize(1500).doesNotHaveDuplicates();
    }

    private static HostEvent ana() {
        return aPerson("ana")
                .phone("+12125550003")
                .speaking("en")
                .agreeingTo(TRANSACTIONAL)
                .signsUp("2026-01-01T00:00:00Z");
    }

    private static void replay(int size, HostEvent... events) {
        REPLAY.take(History.of(events), size);
    }

    private static void live(HostEvent... events) {
        LIVE.take(History.of(events));
    }

    private static void runDue(TestPlugin plugin, String asOf, DueWork.Passage passage) {
        plugin.bean(DueWork.class).runDue(Instant.parse(asOf), passage);
    }
}
