package io.advantagehub.referral;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.usecase.FindReferrer;
import io.advantagehub.testing.Person;
import io.advantagehub.testing.TestBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To which link a newcomer is bound on the server, and who becomes the sponsor by it. */
class AttributionIT {
    private static final Duration A_DAY = Duration.ofDays(1);

    @AutoClose
    private static final ReferralFixture programme = new ReferralFixture();

    private String ana;
    private String bruno;
    private String newcomer;

    @BeforeEach
    void people() {
        ana = programme.somebody();
        bruno = programme.somebody();
        newcomer = programme.somebody();
    }

    @AfterEach
    void settings() {
        programme.jdbc().update("DELETE FROM ah_setting");
    }

    @Test
    void isTheLinkOfTheLastClickThoughNobodyWroteTheClickDownYet() {
        Visit.Click before = programme.click(ana, A_DAY);
        Visit.Click justNow = programme.click(bruno, Duration.ZERO);

        signsUp(aPerson(newcomer).visiting(programme.cookie(before, justNow)));

        assertThat(sponsor(newcomer)).isEqualTo(bruno);
        assertThat(bound(newcomer)).isEqualTo(justNow.code() + " L");
        assertThat(candidates(newcomer))
                .containsExactly("1 L A last-click 2592000 " + bruno, "1 F F last-click 2592000 " + ana);
        assertThat(programme.numbers(justNow.code())).isEqualTo("0 0 1 0 0");
        assertThat(programme.numbers(before.code())).isEqualTo("0 0 0 0 0");
    }

    @Test
    void isByTheModelAndTheWindowOfTheSettings() {
        Visit.Click first = programme.click(ana, Duration.ofDays(3));
        Visit.Click last = programme.click(bruno, A_DAY);
        programme.set("attribution.model", "first-click");
        signsUp(aPerson(newcomer).visiting(programme.cookie(first, last)));
        programme.set("attribution.window", "P2D");
        String second = programme.somebody();
        signsUp(aPerson(second).visiting(programme.cookie(first, last)));
        programme.set("attribution.window", "P1D");
        String third = programme.somebody();
        TestBatch batch = signsUp(aPerson(third).visiting(programme.cookie(first, last)));

        assertThat(bound(newcomer)).isEqualTo(first.code() + " F");
        assertThat(bound(second)).isEqualTo(last.code() + " L");
        assertThat(bound(third)).isNull();
        assertThat(sponsor(third)).isNull();
        assertThat(batch.findings()).containsExactly("e0 click-outside-window");
        assertThat(candidates(third))
                .containsExactly("1 F W first-click 86400 " + ana, "1 L W first-click 86400 " + bruno);
    }

    @Test
    void isNeverAgainstASponsorWhomTheHostNames() {
        Visit.Click click = programme.click(ana, A_DAY);
        signsUp(aPerson(newcomer).under(bruno).by(click.code()).visiting(programme.cookie(click, click)));

        assertThat(sponsor(newcomer)).isEqualTo(bruno);
        assertThat(bound(newcomer)).isNull();
        assertThat(candidates(newcomer))
                .containsExactly("1 L S last-click 2592000 " + ana, "0 C S last-click 2592000 " + ana);
    }

    @Test
    void isTheCodeHoweverDamagedWhereNothingWasClicked() {
        String code = programme.code(ana, "pipeline", "basic");
        String typed = " " + code.substring(0, 5).toLowerCase(Locale.ROOT) + " " + code.substring(5) + "_ ";

        signsUp(aPerson(newcomer).by(ReferralCode.typed(typed).orElseThrow().value()));

        assertThat(sponsor(newcomer)).isEqualTo(ana);
        assertThat(bound(newcomer)).isEqualTo(code + " C");
    }

    @Test
    void isTheClickWhereTheTypedCodeIsNobodysWhichIsTold() {
        Visit.Click click = programme.click(ana, A_DAY);
        programme.set("attribution.model", "code");

        TestBatch batch = signsUp(aPerson(newcomer).by("NO-SUCH-CODE").visiting(programme.cookie(click, click)));

        assertThat(bound(newcomer)).isEqualTo(click.code() + " L");
        assertThat(batch.findings()).containsExactly("e0 unknown-referral-code");
    }

    @Test
    void isNotMovedByASecondSignUpFromAnotherTab() {
        Visit.Click one = programme.click(ana, A_DAY);
        Visit.Click other = programme.click(bruno, Duration.ZERO);
        HostEvent first = aPerson(newcomer).visiting(programme.cookie(one, one)).signsUp(now());
        HostEvent second =
                aPerson(newcomer).visiting(programme.cookie(one, other)).signsUp(now());

        programme.happens(first, second);
        programme.happens(second);

        assertThat(sponsor(newcomer)).isEqualTo(ana);
        assertThat(bound(newcomer)).isEqualTo(one.code() + " L");
        assertThat(candidates(newcomer)).hasSize(1);
        assertThat(programme.numbers(one.code())).isEqualTo("0 0 1 0 0");
        assertThat(programme.numbers(other.code())).isEqualTo("0 0 0 0 0");
    }

    @Test
    void countsASaleForTheLinkOfTheBuyersLastClickWithinTheWindow() {
        Visit.Click click = programme.click(ana, A_DAY);
        Visit.Click old = programme.click(bruno, Duration.ofDays(40));
        signsUp(aPerson(newcomer).visiting(programme.cookie(click, click)));

        programme.happens(programme.buys(newcomer, "100.00", programme.cookie(old, old)));

        assertThat(programme.numbers(click.code())).isEqualTo("0 0 1 1 1000");
        assertThat(programme.numbers(old.code())).isEqualTo("0 0 0 0 0");
    }

    @Test
    void isWrittenByStatementsThatDoNotGrowWithTheSignUps() {
        Visit.Click click = programme.click(ana, A_DAY);
        String cookie = programme.cookie(click, programme.click(bruno, Duration.ZERO));
        programme.happens(aPerson(newcomer).visiting(cookie).signsUp(now()));
        int few = programme.plugin().statements(() -> signUps(2, cookie));

        assertThat(programme.plugin().statements(() -> signUps(200, cookie))).isEqualTo(few);
    }

    private void signUps(int count, String cookie) {
        List<HostEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(aPerson(programme.somebody()).visiting(cookie).signsUp(now()));
        }
        programme.happens(events.toArray(new HostEvent[0]));
    }

    @Test
    void isShownToWhoeverSignsUpBeforeTheyDo() {
        Visit.Click click = programme.click(ana, A_DAY);
        programme.happens(aPerson(ana).named("Ana").signsUp(now()));
        FindReferrer referrers = programme.bean(FindReferrer.class);
        VisitToken visit = new VisitToken(programme.cookie(click, click));

        assertThat(referrers.of(new FindReferrer.Brought(visit, null))).hasValueSatisfying(found -> {
            assertThat(found.distributor().value()).isEqualTo(ana);
            assertThat(found.displayName()).isEqualTo("Ana");
            assertThat(found.via()).isEqualTo(FindReferrer.Via.LAST_CLICK);
            assertThat(found.clickedAt()).isEqualTo(click.at());
            assertThat(found.product()).isEqualTo("new-account");
            assertThat(found.plan()).isNull();
        });
        assertThat(referrers.of(new FindReferrer.Brought(null, new ReferralCode("nobodys"))))
                .isEmpty();
        assertThat(referrers.of(new FindReferrer.Brought(null, null))).isEmpty();
    }

    private static TestBatch signsUp(Person person) {
        return programme.happens(person.signsUp(now()));
    }

    private static String now() {
        return programme.clock().instant().toString();
    }

    private static String sponsor(String who) {
        return programme.jdbc().queryForObject("SELECT sponsor_id FROM ah_distributor WHERE id = ?", String.class, who);
    }

    private static String bound(String who) {
        return programme
                .jdbc()
                .queryForList(
                        "SELECT CONCAT(code, ' ', how) FROM ah_attribution WHERE distributor_id = ?", String.class, who)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static List<String> candidates(String who) {
        return programme
                .jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', shown, via, outcome, model, window_seconds, owner_id)"
                                + " FROM ah_attribution_candidate WHERE distributor_id = ? ORDER BY id",
                        String.class,
                        who);
    }
}
