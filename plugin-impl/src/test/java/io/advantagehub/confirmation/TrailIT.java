package io.advantagehub.confirmation;

import static io.advantagehub.confirmation.CodeEvent.ASKED;
import static io.advantagehub.confirmation.CodeEvent.CANCELLED;
import static io.advantagehub.confirmation.CodeEvent.CONFIRMED;
import static io.advantagehub.confirmation.CodeEvent.DELIVERED;
import static io.advantagehub.confirmation.CodeEvent.EXECUTED;
import static io.advantagehub.confirmation.CodeEvent.EXPIRED;
import static io.advantagehub.confirmation.CodeEvent.FAILED;
import static io.advantagehub.confirmation.CodeEvent.LOCKED;
import static io.advantagehub.confirmation.CodeEvent.RECOVERED;
import static io.advantagehub.confirmation.CodeEvent.RESENT;
import static io.advantagehub.confirmation.CodeEvent.SENT;
import static io.advantagehub.confirmation.CodeEvent.UNSENT;
import static io.advantagehub.confirmation.CodeEvent.WRONG;
import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.ProtectedOperation.Answer;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.confirmation.AdminCodeEvents.View;
import io.advantagehub.database.Transactions;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is kept of what happens around codes, and who is told of a lock. */
class TrailIT {
    @AutoClose
    private static final CodesFixture HUB = new CodesFixture();

    private DistributorId ana;
    private DistributorId bruno;

    @BeforeEach
    void somebody() {
        HUB.reset();
        ana = HUB.somebody();
        bruno = HUB.somebody("ru", "Bruno Lima");
    }

    @Test
    void aStoryIsKeptFromTheWishToTheDeed() {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        HUB.enter(ana, asked, HUB.wrongCode(ana));
        HUB.passes(Duration.ofMinutes(1));
        HUB.operations().resend(ana, asked.id());
        HUB.enter(ana, asked, HUB.code(ana));

        assertThat(story(ana))
                .containsExactly(ASKED, SENT, DELIVERED, WRONG, RESENT, SENT, DELIVERED, CONFIRMED, EXECUTED);
        assertThat(trail(ana)).allSatisfy(event -> {
            assertThat(event.confirmationId()).isEqualTo(asked.id());
            assertThat(event.operationType()).isEqualTo("cashback.transfer");
            assertThat(event.method()).isEqualTo(Confirmation.Method.SMS);
        });
        assertThat(story(ana)).as("noted once").hasSize(9);
    }

    @Test
    void whatIsDeliveredLaterIsConfirmedFirst() {
        Confirmation asked = HUB.asked(CodesFixture.PRINT, ana);
        HUB.enter(ana, asked, HUB.code(ana));
        assertThat(story(ana)).containsExactly(ASKED, SENT, DELIVERED, CONFIRMED);
        HUB.passes(Duration.ofSeconds(1));
        HUB.runsErrands();
        HUB.runsErrands();

        assertThat(story(ana)).containsExactly(ASKED, SENT, DELIVERED, CONFIRMED, EXECUTED);
    }

    @Test
    void howeverItEndsTheReasonIsKept() {
        Confirmation off = HUB.transfer(ana, bruno, "1.00");
        HUB.passes(Duration.ofSeconds(1));
        HUB.operations().cancel(ana, off.id());
        HUB.passes(Duration.ofSeconds(1));
        HUB.transfer(ana, bruno, "2.00");
        HUB.passes(Duration.ofMinutes(6));
        HUB.messages(ana);
        HUB.book.answer = new Answer.Failed("no room");
        Confirmation refused = HUB.asked(CodesFixture.BOOK, ana);
        HUB.enter(ana, refused, HUB.code(ana));

        assertThat(story(ana))
                .containsExactly(
                        ASKED, CANCELLED, ASKED, EXPIRED, UNSENT, UNSENT, ASKED, SENT, DELIVERED, CONFIRMED, FAILED);
        assertThat(trail(ana))
                .filteredOn(event -> event.reason() != null)
                .extracting(View::reason)
                .containsExactlyInAnyOrder("no room", "too-late", "too-late", "timed-out", "cancelled");
    }

    @Test
    void whatIsAskedForAndEnteredFromOnePlaceShowsAsOneAndNeverWhere() {
        Confirmation asked = from("203.0.113.7", () -> HUB.transfer(ana, bruno, "1.00"));
        from("203.0.113.7", () -> HUB.enter(ana, asked, HUB.wrongCode(ana)));
        HUB.passes(Duration.ofSeconds(1));
        from("198.51.100.9", () -> HUB.enter(ana, asked, HUB.code(ana)));

        List<View> trail = trail(ana);
        assertThat(trail)
                .filteredOn(event -> event.event() != SENT && event.event() != DELIVERED)
                .extracting(View::from)
                .doesNotContainNull();
        assertThat(place(trail, WRONG)).isEqualTo(place(trail, ASKED)).matches("[0-9a-f]{16}");
        assertThat(place(trail, EXECUTED)).isEqualTo(place(trail, CONFIRMED)).isNotEqualTo(place(trail, ASKED));
        assertThat(HUB.jdbc().queryForList("SELECT * FROM ah_code_event").toString())
                .doesNotContain("203.0.113.7", "198.51.100.9");
    }

    @Test
    void anAdministratorReadsItInPagesByPersonEventAndTime() {
        for (int i = 0; i < 5; i++) {
            HUB.asked(CodesFixture.BOOK, ana);
            HUB.passes(Duration.ofSeconds(10));
        }
        HUB.asked(CodesFixture.BOOK, bruno);
        HUB.runsErrands();
        List<View> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<View> page = events().list(new Paging(2, cursor), ana, ASKED, null, null);
            assertThat(page.items()).hasSizeBetween(1, 2);
            read.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(read).extracting(View::id).doesNotHaveDuplicates().hasSize(5);
        assertThat(read).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(events().list(
                                new Paging(50, null),
                                ana,
                                null,
                                read.get(3).at(),
                                read.get(1).at())
                        .items())
                .extracting(View::at)
                .containsExactly(read.get(2).at(), read.get(3).at());
        assertThatThrownBy(() -> events().list(new Paging(50, "x"), null, null, null, null))
                .hasMessage("invalid-request");
    }

    @Test
    void itIsKeptForFourHundredDays() {
        HUB.asked(CodesFixture.BOOK, ana);
        HUB.runsErrands();
        HUB.passes(Duration.ofDays(400));
        assertThat(story(ana)).isNotEmpty();
        HUB.passes(Duration.ofSeconds(1));

        assertThat(trail(ana)).extracting(View::event).containsExactly(EXPIRED);
    }

    @Test
    void everyGuessThatCountsIsKeptAndNoneThatDoesNot() {
        Confirmation asked = HUB.transfer(ana, bruno, "1.00");
        for (int i = 0; i < 20; i++) {
            HUB.enter(ana, asked, HUB.wrongCode(ana));
        }

        assertThat(story(ana)).containsExactly(ASKED, SENT, DELIVERED, WRONG, WRONG, WRONG, WRONG, WRONG, LOCKED);
        assertThat(HUB.plugin.bean(CodeTrail.class).written(WRONG)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void anAdministratorsRecoveryIsKeptWithNameAndReason() {
        HUB.transfer(ana, bruno, "1.00");
        new AdminRecovery(
                        HUB.bean(BudgetMapper.class),
                        HUB.bean(Transactions.class),
                        HUB.clock,
                        HUB.bean(StoredTrail.class))
                .recover(new Caller("admin", Set.of()), ana.value(), new AdminRecovery.Act("passport seen"));

        assertThat(trail(ana))
                .filteredOn(event -> event.event() == RECOVERED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.by()).isEqualTo("admin");
                    assertThat(event.reason()).isEqualTo("passport seen");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | Senha de SMS ou app digitada errada muitas vezes na sua conta. Nenhuma senha vale até",
                "ru | В вашем аккаунте слишком много раз ввели неверный код подтверждения. До",
                "en | Too many wrong confirmation codes were entered in your account. None is accepted until"
            })
    void thePersonIsToldOfALockAtOnceInTheirLanguage(String locale, String told) {
        HUB.set("quiet-hours.transactional", "00:00-23:59");
        DistributorId who = HUB.agreeing(locale);
        Confirmation asked = HUB.transfer(who, bruno, "1.00");
        guessWrong(who, asked, 5);

        assertThat(HUB.text(who)).startsWith(told).doesNotContain("http", "@", "#");
        assertThat(notices(who)).containsExactly("S");
    }

    @Test
    void oneLockIsToldOnceWhoeverHammersAndAtHoweverManyCodes() throws Exception {
        DistributorId who = HUB.agreeing("en");
        List<Confirmation> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(HUB.asked(CodesFixture.BOOK, who));
        }
        String wrong = HUB.wrongCode(who);
        CodesFixture other = HUB.anotherNode();
        List<Callable<Entered>> guesses = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            CodesFixture node = i % 2 == 0 ? HUB : other;
            Confirmation at = asked.get(i % asked.size());
            guesses.add(() -> node.enter(who, at, wrong));
        }
        atOnce(guesses);
        other.leaves();

        assertThat(notices(who)).hasSize(1);
        HUB.passes(Duration.ofMinutes(15));
        guessWrong(who, HUB.asked(CodesFixture.BOOK, who), 5);
        assertThat(notices(who)).hasSize(2);
    }

    @Test
    void whoKnowsSomebodysNameAloneNeitherLocksThemNorHasThemSentAnything() {
        DistributorId who = HUB.agreeing("en");
        Confirmation asked = HUB.transfer(who, bruno, "1.00");
        int before = HUB.messages(who);
        for (int i = 0; i < 30; i++) {
            assertThat(HUB.enter(bruno, asked, HUB.wrongCode(who))).isInstanceOf(Entered.NotThere.class);
            HUB.operations().resend(bruno, asked.id());
        }

        assertThat(HUB.messages(who)).isEqualTo(before);
        assertThat(notices(who)).isEmpty();
        assertThat(HUB.enter(who, asked, HUB.code(who))).isInstanceOf(Entered.Done.class);
    }

    @Test
    void whoAgreedToNothingIsToldByTheAnswerAndInTheListOfMessages() {
        Confirmation asked = HUB.transfer(ana, bruno, "1.00");
        guessWrong(ana, asked, 5);

        assertThat(notices(ana)).containsExactly("X no-consent");
    }

    @Test
    void atAHundredWrongCodesThePersonIsSentToSupport() {
        DistributorId who = HUB.agreeing("en");
        Confirmation asked = HUB.transfer(who, bruno, "1.00");
        HUB.jdbc().update("UPDATE ah_otp_budget SET used = 99 WHERE distributor_id = ?", who.value());
        guessWrong(who, asked, 1);

        assertThat(HUB.text(who))
                .isEqualTo("Too many wrong confirmation codes were entered in your account."
                        + " None is accepted any more: contact support.");
    }

    private static void guessWrong(DistributorId who, Confirmation asked, int times) {
        String wrong = HUB.wrongCode(who);
        for (int i = 0; i < times; i++) {
            HUB.enter(who, asked, wrong);
        }
    }

    /** State and reason of each notice of a lock. */
    private static List<String> notices(DistributorId who) {
        HUB.messages(who);
        return HUB.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', state, reason) FROM ah_sms"
                                + " WHERE kind = 'codes-locked' AND distributor_id = ? ORDER BY id",
                        String.class,
                        who.value());
    }

    private static AdminCodeEvents events() {
        return new AdminCodeEvents(HUB.bean(EventMapper.class));
    }

    /** Newest first. */
    private static List<View> trail(DistributorId who) {
        HUB.runsErrands();
        return events().list(new Paging(200, null), who, null, null, null).items();
    }

    /** Oldest first. */
    private static List<CodeEvent> story(DistributorId who) {
        List<CodeEvent> story = new ArrayList<>();
        trail(who).forEach(event -> story.add(0, event.event()));
        return story;
    }

    private static String place(List<View> trail, CodeEvent of) {
        return trail.stream()
                .filter(event -> event.event() == of)
                .map(View::from)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T from(String address, java.util.function.Supplier<T> what) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return what.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
