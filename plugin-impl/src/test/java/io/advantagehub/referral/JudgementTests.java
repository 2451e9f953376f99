package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** Which link brought somebody, and why not the others. */
class JudgementTests {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final String ANA = "7KQ2M8D5XW";
    private static final String BRUNO = "9HJ2M8D5XW";
    private static final String CARLA = "4HJ2M8D5XW";
    private static final String NOBODY = "2222222222";

    private final VisitCookie cookies = new VisitCookie(new VisitKeys(
            new MockEnvironment().withProperty("advantage-hub.privacy.keys[0].secret", "a secret"), null));
    private final Candidates candidates = new Candidates(cookies);
    private final TestLinks links = new TestLinks();

    JudgementTests() {
        links.add(ANA, "ana", Item.NEW_ACCOUNT);
        links.add(BRUNO, "bruno", Item.NEW_ACCOUNT);
        links.add(CARLA, "carla", Item.NEW_ACCOUNT);
    }

    /** First click ana's, last click bruno's, code carla's; days ago, none where empty. */
    @ParameterizedTest
    @CsvSource({
        // model, first, last, code, told sponsor → outcomes in the order of the model
        "last-click,  20, 1,  true,  ,      'LAST_CLICK attributed, FIRST_CLICK another-first, CODE another-first'",
        "first-click, 20, 1,  true,  ,      'FIRST_CLICK attributed, LAST_CLICK another-first, CODE another-first'",
        "code,        20, 1,  true,  ,      'CODE attributed, LAST_CLICK another-first, FIRST_CLICK another-first'",
        "code,        20, 1,  false, ,      'LAST_CLICK attributed, FIRST_CLICK another-first'",
        "first-click, 31, 1,  true,  ,      'FIRST_CLICK outside-window, LAST_CLICK attributed, CODE another-first'",
        "last-click,  40, 31, true,  ,      'LAST_CLICK outside-window, FIRST_CLICK outside-window, CODE attributed'",
        "last-click,  40, 31, false, ,      'LAST_CLICK outside-window, FIRST_CLICK outside-window'",
        "last-click,  20, 1,  true,  dora,  'LAST_CLICK sponsor-told, FIRST_CLICK sponsor-told, CODE sponsor-told'",
        "last-click,  20, 1,  true,  ana,   'LAST_CLICK sponsor-told, FIRST_CLICK attributed, CODE sponsor-told'",
        "last-click,  20, 1,  true,  carla, 'LAST_CLICK sponsor-told, FIRST_CLICK sponsor-told, CODE attributed'",
        "last-click,  31, 1,  false, ana,   'LAST_CLICK sponsor-told, FIRST_CLICK outside-window'",
        "last-click,  ,   ,   true,  ,      'CODE attributed'"
    })
    void isTheFirstByTheModelThatCounts(
            String model, Integer first, Integer last, boolean code, String told, String outcomes) {
        VisitToken visit = last == null ? null : visit(ANA, ago(first), BRUNO, ago(last));

        assertThat(judged(new SignUp("newcomer", NOW, told), code ? CARLA : null, visit, model))
                .isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({
        "PT719H59M59.999S, attributed",
        "PT720H, outside-window",
        "PT720H0.001S, outside-window",
        "PT0S, attributed",
        "-PT5M, attributed",
        "-PT5M0.001S, click-after-sign-up"
    })
    void countsAClickYoungerThanTheWindowAndAllowsForAHostsClock(String age, String outcome) {
        Instant click = NOW.minus(Duration.parse(age));

        assertThat(judged(new SignUp("newcomer", NOW, null), null, visit(ANA, click, ANA, click), "last-click"))
                .isEqualTo("LAST_CLICK " + outcome);
    }

    @Test
    void passesOverOnesOwnLinkAndWhatIsNobodys() {
        assertThat(judged(new SignUp("bruno", NOW, null), NOBODY, visit(ANA, ago(2), BRUNO, ago(1)), "last-click"))
                .isEqualTo("LAST_CLICK own-link, FIRST_CLICK attributed, CODE unknown-code");
        assertThat(judged(new SignUp("newcomer", NOW, null), ANA, visit(NOBODY, ago(2), NOBODY, ago(1)), "first-click"))
                .isEqualTo("FIRST_CLICK unknown-code, LAST_CLICK unknown-code, CODE attributed");
    }

    @Test
    void readsACookieThatCameAsACode() {
        String cookie = visit(ANA, ago(1), ANA, ago(1)).value();

        assertThat(judged(new SignUp("newcomer", NOW, null), cookie, null, "code"))
                .isEqualTo("LAST_CLICK attributed");
        assertThat(new Brings(new ReferralCode(cookie), null).isTypedCode()).isFalse();
        assertThat(new Brings(new ReferralCode(ANA + "_"), null).isTypedCode()).isTrue();
    }

    @Test
    void trustsNoCookieThatNobodySigned() {
        String cookie = visit(ANA, ago(1), ANA, ago(1)).value();
        VisitToken forged =
                new VisitToken(cookie.substring(0, 20) + (cookie.charAt(20) == 'A' ? 'B' : 'A') + cookie.substring(21));

        assertThat(judged(new SignUp("newcomer", NOW, null), null, forged, "last-click"))
                .isEmpty();
    }

    @Test
    void knowsNoWindowInAReplay() {
        Instant longAgo = NOW.minus(Duration.ofDays(400));
        AttributionRules replay = new AttributionRules(Model.LAST_CLICK, null);

        assertThat(replay.isTooOld(longAgo, NOW)).isFalse();
        assertThat(replay.isTooLate(NOW, longAgo)).isFalse();
    }

    private String judged(SignUp signUp, String code, VisitToken visit, String model) {
        AttributionRules rules = new AttributionRules(Model.of(model), WINDOW);
        var brought = candidates.of(code == null ? null : new ReferralCode(code), visit, rules.model());
        return Judgement.of(signUp, brought, links.links, rules).all().stream()
                .map(judged -> judged.candidate().via() + " " + judged.outcome().word())
                .collect(Collectors.joining(", "));
    }

    private VisitToken visit(String first, Instant firstAt, String last, Instant lastAt) {
        return new VisitToken(
                cookies.write(new Visit(1, new Visit.Click(first, firstAt), new Visit.Click(last, lastAt))));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
