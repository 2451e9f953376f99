package io.advantagehub.referral;

import static io.advantagehub.testing.AtOnce.atOnce;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.spi.Role;
import io.advantagehub.api.spi.SponsorApproval.Answer;
import io.advantagehub.api.usecase.TraceReferrals;
import io.advantagehub.referral.ClaimRow.Status;
import io.advantagehub.referral.ClaimViews.Own;
import io.advantagehub.referral.ClaimViews.Whole;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sponsor claims a newcomer whose click was lost, and an administrator decides. */
class ClaimsIT {
    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMINISTRATOR));
    private static final String WHY = "She came to my stand on Sunday.";

    @AutoClose
    private static final ReferralFixture programme = new ReferralFixture();

    private String ana;
    private String newcomer;

    @BeforeEach
    void people() {
        ana = programme.somebody();
        newcomer = programme.somebody();
        programme.acceptsTerms(ana);
        programme.hostSays(move -> new Answer.Agreed());
    }

    @Test
    void countsFromTheDecisionOnWhereItIsGranted() {
        String code = programme.code(ana, "pipeline", "basic");
        Instant joined = programme.clock().instant();
        programme.happens(aPerson(newcomer).named("Nina").signsUp(now()), programme.buys(newcomer, "100.00", null));
        Own claim = claim(ana, newcomer, code.toLowerCase(Locale.ROOT) + "_");
        assertThat(claim.status()).isEqualTo(Status.OPEN);
        programme.clock().advance(Duration.ofDays(2));

        Whole granted = grant(claim.id());
        assertThat(granted.status()).isEqualTo(Status.GRANTED);
        assertThat(granted.decidedBy()).isEqualTo("admin");
        assertThat(mine(ana, claim.id()).texts().get("en")).contains("will be in your first line in a moment");
        programme.takesUpItsOwn(programme.buys(newcomer, "30.00", null));
        HostEvent after = programme.buys(newcomer, "50.00", null);
        programme.happens(programme.bought(newcomer, "70.00", joined), after);

        assertThat(sponsor(newcomer)).isEqualTo(ana);
        assertThat(programme.numbers(code)).isEqualTo("0 0 1 1 500");
        Own told = mine(ana, claim.id());
        assertThat(told.effectiveAt()).isEqualTo(programme.clock().instant());
        assertThat(told.answer()).isEqualTo("I saw it.");
        assertThat(told.texts().get("ru")).startsWith("Ваше заявление удовлетворено: " + newcomer);
        assertThat(programme
                        .bean(MyTrace.class)
                        .list(new DistributorId(ana), new Paging(50, null))
                        .items())
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.displayName()).isEqualTo("Nina");
                    assertThat(seen.why()).isEqualTo("claim-granted");
                    assertThat(seen.via()).isEqualTo(TraceReferrals.Via.CLAIM);
                    assertThat(seen.signedUpAt()).isEqualTo(joined);
                    assertThat(seen.net()).hasToString("5.00 BRL");
                });
        AdminAttributions.View whole = programme.bean(AdminAttributions.class).of(new DistributorId(newcomer));
        assertThat(whole.link().decidedBy()).isEqualTo("admin");
        assertThat(whole.claims()).extracting(Whole::claimantId).containsExactly(ana);
    }

    @Test
    void isToldTheAnswerWhereItIsDeclinedAndNotClaimedAgain() {
        programme.happens(aPerson(newcomer).signsUp(now()));
        Own claim = claim(ana, newcomer, null);

        programme.bean(AdminClaims.class).decline(ADMIN, claim.id(), new AdminClaims.Answer(" She says no. "));

        Own told = mine(ana, claim.id());
        assertThat(told.status()).isEqualTo(Status.DECLINED);
        assertThat(told.answer()).isEqualTo("She says no.");
        assertThat(told.reason()).isEqualTo(WHY);
        assertThat(told.texts().get("pt-BR")).contains(newcomer, "recusada");
        assertRefused("claim-decided", () -> claim(ana, newcomer, null));
        assertRefused("claim-decided", () -> grant(claim.id()));
        assertThat(programme.takesUpItsOwn().items()).isEmpty();
        assertThat(sponsor(newcomer)).isNull();
    }

    @Test
    void tellsNobodyWhoExists() {
        String sponsored = programme.somebody();
        programme.happens(
                aPerson(newcomer).named("Nina").signsUp(now()),
                aPerson(sponsored).under("somebody-else").signsUp(now()));
        programme.code(ana, "new-account", "");
        List<String> answers = new ArrayList<>();
        for (String named : List.of(newcomer, sponsored, programme.somebody())) {
            int statements = programme.plugin().statements(() -> answers.add(shape(claim(ana, named, null), named)));
            answers.add(statements + " statements");
        }

        assertThat(answers.subList(2, 4)).isEqualTo(answers.subList(0, 2));
        assertThat(answers.subList(4, 6)).isEqualTo(answers.subList(0, 2));
        assertThat(programme
                        .bean(AdminClaims.class)
                        .list(Status.OPEN, null, new Paging(3, null))
                        .items())
                .extracting(Whole::obstacle)
                .containsExactly("unknown-distributor", "has-sponsor", null);
    }

    @Test
    void isNobodysOwnAndNothingWithoutTermsAndAReason() {
        assertRefused("invalid-request", () -> claim(ana, ana, null));
        assertRefused("invalid-request", () -> claim(ana, "no body", null));
        assertRefused("invalid-request", () -> claim(ana, null, null));
        assertRefused("invalid-request", () -> claim(ana, newcomer, programme.code("another", "instance", "basic")));
        assertRefused("invalid-request", () -> claim(ana, newcomer, "nonsense"));
        assertRefused(
                "invalid-request",
                () -> programme
                        .bean(MyClaims.class)
                        .claim(new DistributorId(ana), new MyClaims.Claim(newcomer, null, "  ")));
        assertRefused("terms-not-accepted", () -> claim(programme.somebody(), newcomer, null));
        Own claim = claim(ana, newcomer, null);
        assertRefused(
                "invalid-request",
                () -> programme
                        .bean(AdminClaims.class)
                        .grant(ADMIN, claim.id(), new AdminClaims.Answer("x".repeat(1_001))));
        assertRefused("not-found", () -> mine(programme.somebody(), claim.id()));
        assertRefused("not-found", () -> grant(UUID.randomUUID()));
    }

    @Test
    void takesNobodyFromASponsorAndMakesNoCycle() {
        String below = programme.somebody();
        programme.acceptsTerms(below);
        programme.happens(
                aPerson(newcomer).signsUp(now()),
                aPerson(ana).under(newcomer).signsUp(now()),
                aPerson(below).under(ana).signsUp(now()));

        assertNotGrantable("sponsor-cycle", claim(below, newcomer, null));
        assertNotGrantable("has-sponsor", claim(below, ana, null));
        assertNotGrantable("unknown-distributor", claim(below, programme.somebody(), null));
        assertThat(sponsor(newcomer)).isNull();
        assertThat(programme.takesUpItsOwn().items()).isEmpty();
    }

    @Test
    void leavesTheHostTheLastWord() {
        programme.happens(aPerson(newcomer).signsUp(now()));
        Own claim = claim(ana, newcomer, null);
        programme.hostSays(move -> new Answer.Refused("We have a contract with them."));
        assertNotGrantable("host-refused", claim);
        programme.hostSays(move -> {
            throw new IllegalStateException("the host's own tree is away");
        });
        assertThatIllegalStateException().isThrownBy(() -> grant(claim.id()));
        assertThat(mine(ana, claim.id()).status()).isEqualTo(Status.OPEN);
        programme.hostSays(move -> move.claim().equals(claim.id())
                        && move.sponsor().value().equals(ana)
                        && move.newcomer().value().equals(newcomer)
                ? new Answer.Agreed()
                : new Answer.Refused("of whom do you speak?"));

        grant(claim.id());
        TestBatch batch =
                programme.takesUpItsOwn(aPerson(newcomer).under("hosts-own").updates(now()));

        assertThat(batch.rejections()).containsExactly(claim.id() + " claim-overtaken");
        assertThat(sponsor(newcomer)).isEqualTo("hosts-own");
        assertThat(mine(ana, claim.id()).effectiveAt()).isNull();
        assertThat(mine(ana, claim.id()).texts().get("en")).contains("unless the platform has named another");
        assertThat(programme.numbers(claim.code())).isEqualTo("0 0 0 0 0");
    }

    @Test
    void isOneFromTwoTabsAndDecidedOnceByManyAdministrators() throws Exception {
        programme.happens(aPerson(newcomer).signsUp(now()));
        assertThat(Set.copyOf(atOnce(8, () -> claim(ana, newcomer, null).id()))).hasSize(1);
        UUID claim = claim(ana, newcomer, null).id();

        List<String> outcomes = atOnce(8, () -> {
            try {
                return grant(claim).status().name();
            } catch (Refused refused) {
                return refused.getMessage();
            }
        });

        assertThat(outcomes).containsOnlyOnce("GRANTED").containsOnly("GRANTED", "claim-decided");
        assertThat(programme.takesUpItsOwn().items()).hasSize(1);
        assertThat(programme.numbers(programme.code(ana, "new-account", ""))).isEqualTo("0 0 1 0 0");
    }

    @Test
    void isDecidedOnceByTwoWhoDisagreeAtTheSameMoment() throws Exception {
        for (int round = 0; round < 6; round++) {
            String who = programme.somebody();
            programme.happens(aPerson(who).signsUp(now()));
            UUID claim = claim(ana, who, null).id();
            CyclicBarrier together = new CyclicBarrier(2);
            AtomicBoolean grants = new AtomicBoolean();

            List<String> outcomes = atOnce(2, () -> {
                boolean first = grants.compareAndSet(false, true);
                together.await();
                return outcome(() -> first ? grant(claim) : decline(claim));
            });

            Status decided = mine(ana, claim).status();
            assertThat(outcomes).containsExactlyInAnyOrder(decided.name(), "409 claim-decided");
            assertThat(mine(ana, claim).answer()).isEqualTo(decided == Status.GRANTED ? "I saw it." : "No.");
            assertThat(programme.takesUpItsOwn().items()).hasSize(decided == Status.GRANTED ? 1 : 0);
            assertThat(sponsor(who)).isEqualTo(decided == Status.GRANTED ? ana : null);
        }
    }

    private static String outcome(Supplier<Whole> decision) {
        try {
            return decision.get().status().name();
        } catch (Refused refused) {
            return refused.problem().status() + " " + refused.getMessage();
        }
    }

    @Test
    void isOfTwoSponsorsWhoeverIsGrantedFirst() {
        String bruno = programme.somebody();
        programme.acceptsTerms(bruno);
        programme.happens(aPerson(newcomer).signsUp(now()));
        Own first = claim(ana, newcomer, null);
        Own second = claim(bruno, newcomer, null);

        grant(first.id());
        grant(second.id());
        TestBatch batch = programme.takesUpItsOwn();

        assertThat(batch.rejections()).containsExactly(second.id() + " claim-overtaken");
        assertThat(sponsor(newcomer)).isEqualTo(ana);
    }

    @Test
    void waitsWithAtMostTwentyOthers() {
        for (int i = 0; i < Claims.MOST_OPEN; i++) {
            claim(ana, programme.somebody(), null);
        }

        assertRefused("limit-exceeded", () -> claim(ana, newcomer, null));
    }

    @Test
    void waitsWithAtMostTwentyOthersHoweverManyAreSentAtOnce() throws Exception {
        String code = programme.code(ana, "pipeline", "basic");
        for (int i = 3; i < Claims.MOST_OPEN; i++) {
            claim(ana, programme.somebody(), null);
        }

        List<String> outcomes = atOnce(8, () -> {
            try {
                String named = programme.somebody();
                return claim(ana, named, named.hashCode() % 2 == 0 ? code : null)
                        .status()
                        .name();
            } catch (Refused refused) {
                return refused.getMessage();
            }
        });

        assertThat(Collections.frequency(outcomes, "OPEN")).isEqualTo(3);
        assertThat(Collections.frequency(outcomes, "limit-exceeded")).isEqualTo(5);
        assertThat(programme.bean(ClaimMapper.class).countOpen(ana)).isEqualTo(Claims.MOST_OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "queue"})
    void isReadByPagesHoweverManyThereAre(String list) {
        String code = programme.code(ana, "new-account", "");
        String digits = "(SELECT 0 AS i UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5"
                + " UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)";
        programme
                .jdbc()
                .update(
                        "INSERT IGNORE INTO ah_sponsor_claim (id, claimant_id, newcomer_id, code, state, claimed_at, decided_at)"
                                + " SELECT UNHEX(CONCAT('01900000', LPAD(HEX(n), 8, '0'), REPEAT('0', 16))),"
                                + " CONCAT('claimant-', n % 100), CONCAT('new-', n), ?, IF(n % 100, 'D', 'O'), '2026-01-01',"
                                + " IF(n % 100, '2026-01-01', NULL) FROM (SELECT a.i + 10 * b.i + 100 * c.i + 1000 * d.i AS n"
                                + " FROM " + digits + " a, " + digits + " b, " + digits + " c, " + digits
                                + " d) numbers",
                        code);
        programme.jdbc().execute("ANALYZE TABLE ah_sponsor_claim");
        UUID below = UUID.fromString("01900000-0000-1f00-0000-000000000000");
        boolean mine = list.equals("mine");

        long read = programme.rowsRead(() -> assertThat(programme
                        .bean(ClaimMapper.class)
                        .page(new ClaimMapper.Part(mine ? "claimant-7" : null, null, mine ? null : "O", below, 50)))
                .hasSize(50));

        assertThat(read).isLessThan(300);
    }

    private static String shape(Own own, String named) {
        return own.status() + " " + own.texts().toString().replace(named, "?") + " " + own.decidedAt() + own.answer();
    }

    private static void assertNotGrantable(String obstacle, Own claim) {
        assertRefused("claim-not-grantable", () -> grant(claim.id()));
        assertThat(programme.bean(Claims.class).decide(claim.id(), new Claims.Decision(Status.GRANTED, "x", "admin")))
                .isInstanceOfSatisfying(
                        Claims.Decided.NotGrantable.class,
                        not -> assertThat(not.obstacle().kind().word()).isEqualTo(obstacle));
        assertThat(mine(claimant(claim.id()), claim.id()).status()).isEqualTo(Status.OPEN);
    }

    private static String claimant(UUID id) {
        return programme.bean(ClaimMapper.class).find(List.of(id)).get(0).claimantId();
    }

    private static void assertRefused(String word, Runnable command) {
        assertThatExceptionOfType(Refused.class).isThrownBy(command::run).withMessage(word);
    }

    private static Own claim(String who, String newcomer, String code) {
        return programme.bean(MyClaims.class).claim(new DistributorId(who), new MyClaims.Claim(newcomer, code, WHY));
    }

    private static Own mine(String who, UUID id) {
        return programme.bean(MyClaims.class).get(new DistributorId(who), id);
    }

    private static Whole grant(UUID id) {
        return programme.bean(AdminClaims.class).grant(ADMIN, id, new AdminClaims.Answer("I saw it."));
    }

    private static Whole decline(UUID id) {
        return programme.bean(AdminClaims.class).decline(ADMIN, id, new AdminClaims.Answer("No."));
    }

    private static String sponsor(String who) {
        return programme.jdbc().queryForObject("SELECT sponsor_id FROM ah_distributor WHERE id = ?", String.class, who);
    }

    private static String now() {
        return programme.clock().instant().toString();
    }
}
