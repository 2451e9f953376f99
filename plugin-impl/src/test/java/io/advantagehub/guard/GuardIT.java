package io.advantagehub.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.internal.CodeGuard;
import io.advantagehub.api.internal.CodeGuard.Ask;
import io.advantagehub.api.internal.CodeGuard.Verdict;
import io.advantagehub.database.Transactions;
import io.advantagehub.guard.AdminCodeGuard.View;
import io.advantagehub.testing.TestPlugin;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes that nobody enters are stopped; nobody is stopped because of a stranger. */
class GuardIT {
    @AutoClose
    private static final GuardFixture NODES = new GuardFixture();

    private static final TestPlugin NODE = NODES.one;
    private static final TestPlugin OTHER = NODES.other;

    /** Each test has a day of its own: what was counted before counts no more. */
    @BeforeEach
    void anotherDay() {
        NODES.anotherDay();
    }

    @Test
    void stopsWhatWouldCostMoreThanAPrefixMay() {
        NODES.set("guard.budget.prefix", "0.30");

        for (int i = 0; i < 3; i++) {
            assertThat(asked("+551198765" + (1000 + i * 150))).isEqualTo(Verdict.PASS);
        }

        assertThat(asked("+5511987651999")).isEqualTo(Verdict.STOP);
        assertThat(asked("+5511987661999")).isEqualTo(Verdict.PASS);
        assertThat(decisions()).containsExactly("budget prefix +551198765: 0 recorded, 1 stopped, 3 asked, 0.30");
    }

    @Test
    void stopsWhatWouldCostMoreThanACountryMay() {
        NODES.set("guard.budget.country", "0.20");

        assertThat(asked("+5511987650101")).isEqualTo(Verdict.PASS);
        assertThat(asked("+5521987650101")).isEqualTo(Verdict.PASS);

        assertThat(asked("+5531987650101")).isEqualTo(Verdict.STOP);
        assertThat(asked("+79165550002")).isEqualTo(Verdict.PASS);
        assertThat(decisions()).containsExactly("budget country BR: 0 recorded, 1 stopped, 2 asked, 0.20");
    }

    @Test
    void stopsWhatWouldCostMoreThanASponsorsBranchMay() {
        NODES.set("guard.budget.branch", "0.20");

        assertThat(asked("bob", "+5511987650101", "ana")).isEqualTo(Verdict.PASS);
        assertThat(asked("carla", "+79165550002", "ana")).isEqualTo(Verdict.PASS);

        assertThat(asked("dora", "+12125550003", "ana")).isEqualTo(Verdict.STOP);
        assertThat(asked("ed", "+12125550003", "zoe")).isEqualTo(Verdict.PASS);
        assertThat(decisions()).containsExactly("budget branch ana: 0 recorded, 1 stopped, 2 asked, 0.20");
    }

    @Test
    void stopsWhereTooFewCodesComeBack() {
        NODES.set("guard.share-from", "4");
        for (int i = 0; i < 4; i++) {
            asked("bob" + i, "+5511987651" + (100 + i * 150), "ana");
        }

        assertThat(asked("eve", "+5511987651999", "ana")).isEqualTo(Verdict.STOP);

        entered("bob0", "+5511987651100", "ana");
        assertThat(asked("eve", "+5511987651999", "ana")).isEqualTo(Verdict.PASS);
    }

    @Test
    void stopsNumbersInARow() {
        NODES.set("guard.neighbours", "3");

        assertThat(asked("+5511987650001")).isEqualTo(Verdict.PASS);
        assertThat(asked("+5511987650001")).isEqualTo(Verdict.PASS);
        assertThat(asked("+5511987650060")).isEqualTo(Verdict.PASS);
        assertThat(asked("+5511987650107")).isEqualTo(Verdict.PASS);

        assertThat(asked("+5511987650099")).isEqualTo(Verdict.STOP);
        assertThat(asked("+5511987650001")).isEqualTo(Verdict.PASS);
        assertThat(decisions()).containsExactly("neighbours neighbours null: 0 recorded, 1 stopped, 4 asked, 0.00");
    }

    @Test
    void sendsCodesToTheCountriesThatAreAllowedAlone() {
        NODES.set("guard.countries", "BR,RU");

        assertThat(asked("+5511987650001")).isEqualTo(Verdict.PASS);
        assertThat(asked("+79165550002")).isEqualTo(Verdict.PASS);
        assertThat(asked("+12125550003")).isEqualTo(Verdict.STOP);
        assertThat(asked("+99912345678")).isEqualTo(Verdict.STOP);
        assertThat(verified("carla", "+12125550003")).isEqualTo(Verdict.STOP);
    }

    @Test
    void nobodyWithAVerifiedNumberIsStoppedBecauseOfOthers() {
        NODES.set(Map.of(
                "guard.budget.country", "0.00",
                "guard.budget.prefix", "0.00",
                "guard.budget.branch", "0.00",
                "guard.share-from", "1",
                "guard.neighbours", "2"));
        asked("eve", "+5511987650002", "ana");
        asked("eve", "+5511987650003", "ana");

        assertThat(asked("eve", "+5511987650004", "ana")).isEqualTo(Verdict.STOP);
        assertThat(verified("bob", "+5511987650001")).isEqualTo(Verdict.PASS);
    }

    @Test
    void somebodyWhoNeverEntersTheirOwnCodesIsStopped() {
        NODES.set("guard.share-from", "4");
        for (int i = 0; i < 4; i++) {
            assertThat(verified("mallory", "+5511987650001")).isEqualTo(Verdict.PASS);
        }

        assertThat(verified("mallory", "+5511987650001")).isEqualTo(Verdict.STOP);
        assertThat(decisions()).containsExactly("ratio distributor mallory: 0 recorded, 1 stopped, 4 asked, 0.40");
    }

    @Test
    void onlyShowsWhatItWouldHaveStoppedInRecordOnlyMode() {
        NODES.set("guard.mode", "record");
        NODES.set("guard.budget.prefix", "0.10");

        for (int i = 0; i < 3; i++) {
            assertThat(asked("+551198765" + (1000 + i * 150))).isEqualTo(Verdict.PASS);
        }

        assertThat(decisions()).containsExactly("budget prefix +551198765: 2 recorded, 0 stopped, 3 asked, 0.30");
    }

    @Test
    void looksAtNothingWhereItIsOff() {
        NODES.set("guard.mode", "off");
        NODES.set("guard.countries", "RU");

        assertThat(asked("+5511987650001")).isEqualTo(Verdict.PASS);
        assertThat(decisions()).isEmpty();
    }

    @Test
    void countsNothingThatIsRolledBackButTellsOfEveryStop() {
        NODES.set("guard.budget.prefix", "0.10");
        assertThatThrownBy(() -> NODE.bean(Transactions.class).own(() -> {
                    asked("+5511987650001");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(asked("+5511987650001")).isEqualTo(Verdict.PASS);

        assertThatThrownBy(() -> NODE.bean(Transactions.class).own(() -> {
                    asked("+5511987650001");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(decisions()).containsExactly("budget prefix +551198765: 0 recorded, 1 stopped, 1 asked, 0.10");
    }

    @Test
    void costsNoStatement() {
        assertThat(NODE.allStatements(() -> {
                    asked("+5511987650001");
                    entered("bob", "+5511987650001", "ana");
                }))
                .isZero();
    }

    @Test
    void knowsWithinATurnWhatOtherNodesCounted() {
        NODES.set("guard.budget.prefix", "0.30");
        asked("+5511987650101");
        asked("+5511987650202");
        writeDown(NODE);
        Ask there = new Ask(new DistributorId("bob"), new PhoneNumber("+5511987650303"), false, null);
        assertThat(NODES.asked(OTHER, there)).isEqualTo(Verdict.PASS);

        writeDown(OTHER);

        assertThat(NODES.asked(OTHER, there)).isEqualTo(Verdict.STOP);
    }

    @Test
    void losesNoCountWhereManyAskAtOnce() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 400; i++) {
            String number = "+551198765" + (1000 + i);
            TestPlugin node = i % 2 == 0 ? NODE : OTHER;
            Ask ask = new Ask(new DistributorId("d" + i), new PhoneNumber(number), false, null);
            threads.execute(() -> NODES.asked(node, ask));
            if (i % 50 == 0) {
                threads.execute(() -> writeDown(node));
            }
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        writeDown(NODE);
        writeDown(OTHER);

        assertThat(NODE.jdbc()
                        .queryForMap(
                                "SELECT asked, spent FROM ah_code_tally WHERE kind = 'P' AND scope = '+551198765'"))
                .containsEntry("asked", 400L)
                .containsEntry("spent", 4_000L);
        assertThat(NODE.jdbc()
                        .queryForObject(
                                "SELECT SUM(BIT_COUNT(low) + BIT_COUNT(high)) FROM ah_code_tally WHERE kind = 'N'",
                                Long.class))
                .isEqualTo(400);
    }

    @Test
    void keepsNoWholeNumberOfANeighbourhood() {
        asked("+5511987650001");
        writeDown(NODE);

        assertThat(NODE.jdbc().queryForObject("SELECT scope FROM ah_code_tally WHERE kind = 'N'", String.class))
                .hasSize(32)
                .doesNotContain("98765");
    }

    @Test
    void forgetsAfterThirtyDays() {
        NODES.set("guard.countries", "RU");
        asked("+5511987650001");
        writeDown(NODE);
        NODES.clock.advance(Duration.ofDays(30));
        writeDown(NODE);
        assertThat(rows()).isEqualTo(1);

        NODES.clock.advance(Duration.ofDays(1));
        writeDown(NODE);

        assertThat(rows()).isZero();
    }

    @Test
    void listsDecisionsInParts() {
        NODES.set("guard.countries", "RU");
        asked("+5511987650001");
        asked("+12125550003");
        writeDown(NODE);
        NODES.clock.advance(Duration.ofDays(1));
        asked("+5511987650001");
        writeDown(NODE);
        AdminCodeGuard admin = NODE.bean(AdminCodeGuard.class);

        Page<View> first = admin.decisions(new Paging(2, null));
        Page<View> second = admin.decisions(new Paging(2, first.nextCursor()));

        assertThat(first.items()).extracting(view -> view.whose().value()).containsExactly("BR", "BR");
        assertThat(first.items().get(0).day())
                .isGreaterThan(first.items().get(1).day());
        assertThat(second.items()).extracting(view -> view.whose().value()).containsExactly("US");
        assertThat(second.nextCursor()).isNull();
        assertThatThrownBy(() -> admin.decisions(new Paging(2, "2026~X"))).hasMessage("invalid-request");
    }

    private Verdict asked(String phone) {
        return asked("bob" + phone.substring(1), phone, null);
    }

    private Verdict asked(String who, String phone, String sponsor) {
        return NODES.asked(NODE, ask(who, phone, sponsor, false));
    }

    private Verdict verified(String who, String phone) {
        return NODES.asked(NODE, ask(who, phone, "ana", true));
    }

    private void entered(String who, String phone, String sponsor) {
        NODE.bean(CodeGuard.class).entered(ask(who, phone, sponsor, false));
    }

    private static Ask ask(String who, String phone, String sponsor, boolean verified) {
        return new Ask(
                new DistributorId(who),
                new PhoneNumber(phone),
                verified,
                sponsor == null ? null : new DistributorId(sponsor));
    }

    private static List<String> decisions() {
        writeDown(NODE);
        return NODE.bean(AdminCodeGuard.class).decisions(new Paging(50, null)).items().stream()
                .map(view -> String.format(
                        Locale.ROOT,
                        "%s %s %s: %d recorded, %d stopped, %d asked, %s",
                        view.reason(),
                        view.whose().kind(),
                        view.whose().value(),
                        view.wouldHaveStopped(),
                        view.stopped(),
                        view.asked(),
                        view.spent().toDecimalString()))
                .toList();
    }

    private static int rows() {
        return NODE.jdbc().queryForObject("SELECT COUNT(*) FROM ah_code_stop", Integer.class);
    }

    private static void writeDown(TestPlugin node) {
        NODES.writeDown(node);
    }
}
