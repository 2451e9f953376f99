package io.advantagehub.referral;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.usecase.TraceReferrals;
import io.advantagehub.api.usecase.TraceReferrals.Link;
import io.advantagehub.api.usecase.TraceReferrals.Traced;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sponsor sees from click to sale, and what an administrator sees of it. */
class TraceIT {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MANY = 20_000;

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

    @Test
    void leadsFromTheClickToTheSaleAndWhatRefundsLeftOfIt() {
        Visit.Click click = programme.click(ana, A_DAY);
        programme.happens(aPerson(newcomer)
                .named("Nina")
                .visiting(programme.cookie(click, click))
                .signsUp(now()));
        HostEvent purchase = programme.buys(newcomer, "100.00", null);
        programme.happens(purchase, programme.buys(newcomer, "50.00", null), programme.refunds(purchase, "30.00"));

        Traced seen = only(trace(ana));
        assertThat(seen.displayName()).isEqualTo("Nina");
        assertThat(seen.link()).isEqualTo(new Link(click.code(), "new-account", null));
        assertThat(seen.via()).isEqualTo(TraceReferrals.Via.LAST_CLICK);
        assertThat(seen.clickedAt()).isEqualTo(click.at());
        assertThat(seen.signedUpAt()).isEqualTo(programme.clock().instant());
        assertThat(seen.attributed()).isTrue();
        assertThat(seen.why()).isEqualTo("attributed");
        assertThat(seen.texts()).containsOnlyKeys("pt-BR", "ru", "en");
        assertThat(seen.firstSaleAt()).isEqualTo(programme.clock().instant());
        assertThat(seen.purchases()).isEqualTo(2);
        assertThat(List.of(seen.earned(), seen.refunded(), seen.net())).hasToString("[15.00 BRL, 3.00 BRL, 12.00 BRL]");
    }

    @Test
    void tellsTheOthersWhyTheirLinkDidNotCountAndNothingElseOfThePerson() {
        Visit.Click first = programme.click(ana, Duration.ofDays(2));
        Visit.Click last = programme.click(bruno, A_DAY);
        String carla = programme.somebody();
        programme.happens(
                aPerson(newcomer)
                        .named("Nina")
                        .visiting(programme.cookie(first, last))
                        .signsUp(now()),
                aPerson(programme.somebody())
                        .named("Oleg")
                        .under(carla)
                        .visiting(programme.cookie(first, last))
                        .signsUp(now()),
                programme.buys(newcomer, "100.00", null));

        assertThat(trace(ana).items()).extracting(Traced::why).containsExactly("sponsor-told", "another-first");
        assertThat(trace(ana).items()).allSatisfy(seen -> {
            assertThat(seen.displayName()).isNull();
            assertThat(seen.purchases()).isZero();
            assertThat(seen.firstSaleAt()).isNull();
            assertThat(seen.earned().isZero()).isTrue();
        });
        assertThat(trace(bruno).items()).extracting(Traced::why).containsExactly("sponsor-told", "attributed");
        assertThat(trace(carla).items()).isEmpty();
        assertThat(trace(newcomer).items()).isEmpty();
    }

    @Test
    void showsNoNameOfSomebodyWhomTheHostMovedAway() {
        Visit.Click click = programme.click(ana, A_DAY);
        programme.happens(
                aPerson(newcomer)
                        .named("Nina")
                        .visiting(programme.cookie(click, click))
                        .signsUp(now()),
                aPerson(newcomer).under(bruno).updates(now()));

        assertThat(only(trace(ana)).attributed()).isTrue();
        assertThat(only(trace(ana)).displayName()).isNull();
    }

    @Test
    void showsANewcomerOnceWhateverOfAnOwnersLinksSpokeForThem() {
        Visit.Click first = programme.click(ana, Duration.ofDays(40));
        String code = programme.code(ana, "pipeline", "basic");

        programme.happens(aPerson(newcomer)
                .by(code)
                .visiting(programme.cookie(first, first))
                .signsUp(now()));

        assertThat(only(trace(ana)).link().code()).isEqualTo(code);
        assertThat(only(trace(ana)).via()).isEqualTo(TraceReferrals.Via.CODE);
        AdminAttributions.View all = programme.bean(AdminAttributions.class).of(new DistributorId(newcomer));
        assertThat(all.sponsorId()).isEqualTo(ana);
        assertThat(all.link().via()).isEqualTo(Via.CODE);
        assertThat(all.candidates())
                .extracting(one -> one.place() + " " + one.via() + " " + one.why() + " " + one.window())
                .containsExactly("1 LAST_CLICK outside-window P30D", "2 CODE attributed P30D");
    }

    @Test
    void isOfNobodyWhomTheHostNeverTold() {
        String claimed = programme.somebody();
        programme.acceptsTerms(ana);
        programme
                .bean(MyClaims.class)
                .claim(new DistributorId(ana), new MyClaims.Claim(claimed, null, "She came to my stand."));

        for (String unknown : List.of(newcomer, claimed)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> programme.bean(AdminAttributions.class).of(new DistributorId(unknown)))
                    .withMessage("not-found");
        }
        programme.happens(aPerson(claimed).signsUp(now()));
        assertThat(programme
                        .bean(AdminAttributions.class)
                        .of(new DistributorId(claimed))
                        .claims())
                .hasSize(1);
    }

    @Test
    void comesInPagesThatNeitherRepeatNorLeaveOut() {
        Visit.Click click = programme.click(ana, A_DAY);
        List<HostEvent> events = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            events.add(aPerson(programme.somebody())
                    .named("N" + i)
                    .visiting(programme.cookie(click, click))
                    .signsUp(now()));
        }
        programme.happens(events.toArray(new HostEvent[0]));

        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Page<Traced> page = programme.bean(MyTrace.class).list(new DistributorId(ana), new Paging(3, cursor));
            page.items().forEach(seen -> names.add(seen.displayName()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(names).containsExactly("N6", "N5", "N4", "N3", "N2", "N1", "N0");
    }

    @Test
    void readsAsManyRowsAsItShowsHoweverManyThereAre() {
        String code = programme.code(ana, "new-account", "");
        programme
                .jdbc()
                .update(
                        "INSERT INTO ah_attribution_candidate SELECT UNHEX(CONCAT('01900000', LPAD(HEX(n), 8, '0'), REPEAT('0', 16))),"
                                + " CONCAT('many-', n), IF(n % 4, ?, ?), n % 3 < 2, ?, 'C', NULL, '2026-01-01', 'A', 'code', NULL"
                                + " FROM (SELECT a.i + 10 * b.i + 100 * c.i + 1000 * d.i + 10000 * e.i AS n FROM "
                                + DIGITS + " a, "
                                + DIGITS + " b, " + DIGITS + " c, " + DIGITS
                                + " d, (SELECT 0 AS i UNION SELECT 1) e) numbers",
                        ana,
                        bruno,
                        code);
        programme.jdbc().execute("ANALYZE TABLE ah_attribution_candidate");

        long read = programme.rowsRead(() -> assertThat(programme
                        .bean(TraceMapper.class)
                        .ofOwner(ana, UUID.fromString("01900000-0000-3000-0000-000000000000"), 50))
                .hasSize(50));

        assertThat(read).isLessThan(300);
        assertThat(programme.jdbc().queryForObject("SELECT COUNT(*) FROM ah_attribution_candidate", Integer.class))
                .isGreaterThanOrEqualTo(MANY);
    }

    private static final String DIGITS =
            "(SELECT 0 AS i UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6"
                    + " UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)";

    private static Traced only(Page<Traced> page) {
        assertThat(page.items()).hasSize(1);
        return page.items().get(0);
    }

    private static Page<Traced> trace(String who) {
        return programme.bean(MyTrace.class).list(new DistributorId(who), new Paging(50, null));
    }

    private static String now() {
        return programme.clock().instant().toString();
    }
}
