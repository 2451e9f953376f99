package io.advantagehub.referral;

import static io.advantagehub.testing.AtOnce.atOnce;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.api.internal.ReferralCodes.Brought;
import io.advantagehub.api.usecase.ReadReferralLinks;
import io.advantagehub.database.Transactions;
import io.advantagehub.referral.LinkMapper.LinkRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A person's links, whose codes they are, and what they brought. */
class LinksIT {
    @AutoClose
    private static final ReferralFixture programme = new ReferralFixture();

    @Test
    void areTenAndAlwaysTheSame() {
        String ana = programme.somebody();

        Map<Item, LinkRow> links = programme.links(ana);

        assertThat(links.keySet())
                .containsExactlyInAnyOrderElementsOf(Item.usual())
                .hasSize(10);
        assertThat(programme.links(ana)).isEqualTo(links);
        assertThat(programme.plugin().statements(() -> programme.links(programme.somebody())))
                .isLessThan(10);
    }

    /** Codes that are printed already are told from guesses by it. */
    @Test
    void areCheckedByAKeyThatStaysWhateverBecomesOfTheTransactionInWhichItIsMade() {
        KeyMapper rows = programme.bean(KeyMapper.class);
        byte[] usual = rows.find().orElseThrow().secret();
        programme.jdbc().update("DELETE FROM ah_referral_key");
        try {
            Transactions transactions = programme.bean(Transactions.class);
            KeptKey first = new KeptKey(rows, transactions::own);

            assertThatIllegalStateException()
                    .isThrownBy(() -> transactions.own(() -> {
                        throw new IllegalStateException("undone after " + first.secret().length + " bytes");
                    }));

            assertThat(new KeptKey(rows, transactions::own).secret()).isEqualTo(first.secret());
        } finally {
            programme.jdbc().update("DELETE FROM ah_referral_key");
            rows.insert(usual);
        }
    }

    @Test
    void areMadeOnceHoweverManyAskForThem() throws Exception {
        String ana = programme.somebody();
        assertThat(Set.copyOf(atOnce(8, () -> programme.links(ana)))).hasSize(1);
    }

    @Test
    void haveCodesThatFindTheirOwnerWhateverHappenedToThem() {
        String ana = programme.somebody();
        String code = programme.code(ana, "instance", "advanced");
        ReferralCode lower = new ReferralCode(code.toLowerCase(Locale.ROOT) + "_");
        ReferralCode escaped = new ReferralCode("%20(" + code + ")%5F");
        ReferralCode cookie = new ReferralCode(programme
                .bean(VisitCookie.class)
                .write(Visit.begun(1, new Visit.Click(code, Instant.parse("2026-03-01T00:00:00Z")))));
        ReferralCode strange = new ReferralCode(Codes.random(Codes.LENGTH));

        Map<ReferralCode, DistributorId> owners = new HashMap<>();
        for (ReferralCode written : Set.of(lower, escaped, cookie, strange, new ReferralCode("x"))) {
            Brought brought = new Brought(
                    new DistributorId("somebody-else"), programme.clock().instant(), written, null);
            programme
                    .bean(ReferralCodes.class)
                    .owners(Set.of(brought))
                    .forEach((one, owner) -> owners.put(written, owner));
        }
        assertThat(owners).containsOnlyKeys(lower, escaped, cookie).containsValue(new DistributorId(ana));
    }

    @Test
    void leadWhereTheCatalogueSays() {
        Catalogue catalogue = programme.bean(Catalogue.class);
        String ana = programme.somebody();
        String code = programme.code(ana, "pipeline", "basic");
        Item ebook = new Item("ebook", "");

        catalogue.replace(Map.of(ebook, new Target("/ebook?by={code}")), "admin");

        assertThat(programme.links(ana).keySet()).contains(ebook);
        assertThat(catalogue.address(ebook, "X")).isEqualTo("/ebook?by=X");
        assertThat(catalogue.address(new Item("pipeline", "basic"), code)).isEqualTo("/");
        catalogue.replace(Map.of(), "admin");
        assertThat(catalogue.read()).hasSize(10);
    }

    @Test
    void countClicksAndVisitorsByDay() {
        String code = programme.code(programme.somebody(), "instance", "basic");
        Instant day = programme.clock().instant();
        programme.clicks(code, day, 1);
        programme.clicks(code, day, 1);
        programme.clicks(code, day.plus(Duration.ofDays(1)), 1);
        flush();
        programme.clicks(code, day, 1);
        programme.clicks(code, day, 2);
        flush();

        assertThat(programme.numbers(code)).isEqualTo("5 3 0 0 0");
        assertThat(programme
                        .jdbc()
                        .queryForList(
                                "SELECT CONCAT_WS(' ', day, clicks, visitors) FROM ah_link_day WHERE code = ? ORDER BY day",
                                String.class,
                                code))
                .containsExactly("2026-03-01 4 2", "2026-03-02 1 1");
        assertThat(programme.jdbc().queryForObject("SELECT COUNT(*) FROM ah_click WHERE code = ?", Integer.class, code))
                .isEqualTo(5);
    }

    @Test
    void areWrittenByStatementsThatDoNotGrowWithTheClicks() {
        String code = programme.code(programme.somebody(), "instance", "basic");
        for (int i = 0; i < 900; i++) {
            programme.clicks(code, programme.clock().instant(), i);
        }

        assertThat(programme.plugin().statements(LinksIT::flush)).isLessThan(20);
        assertThat(programme.numbers(code)).isEqualTo("900 900 0 0 0");
    }

    @Test
    void countWhomTheyBroughtAndWhatThoseBought() {
        String ana = programme.somebody();
        String bruno = programme.somebody();
        String code = programme.code(ana, "pipeline", "basic");
        String account = programme.code(ana, "new-account", "");
        String now = programme.clock().instant().toString();

        programme.happens(aPerson(bruno).by(account.toLowerCase(Locale.ROOT)).signsUp(now));
        programme.happens(
                programme.buys(bruno, "100.00", null),
                programme.buys(bruno, "50.00", code + "."),
                programme.buys(ana, "10.00", account));

        assertThat(programme.numbers(account)).isEqualTo("0 0 1 1 1000");
        assertThat(programme.numbers(code)).isEqualTo("0 0 0 1 500");
        assertThat(programme
                        .jdbc()
                        .queryForObject(
                                "SELECT CONCAT_WS(' ', purchases, earned) FROM ah_first_line"
                                        + " WHERE sponsor_id = ? AND member_id = ?",
                                String.class,
                                ana,
                                bruno))
                .isEqualTo("2 1500");
    }

    @Test
    void tellWhatRefundsTookBackOfWhatTheyEarned() {
        String ana = programme.somebody();
        String bruno = programme.somebody();
        String code = programme.code(ana, "pipeline", "basic");
        String account = programme.code(ana, "new-account", "");
        programme.happens(
                aPerson(bruno).by(account).signsUp(programme.clock().instant().toString()));
        HostEvent first = programme.buys(bruno, "100.00", null);
        HostEvent second = programme.buys(bruno, "50.00", code);
        programme.happens(first, second, programme.refunds(second, "20.00"));
        programme.happens(programme.refunds(first, "25.50"), programme.refunds(second, "30.00"));

        assertThat(programme.money(account)).isEqualTo("1000 255");
        assertThat(programme.money(code)).isEqualTo("500 500");
        assertThat(programme
                        .jdbc()
                        .queryForObject(
                                "SELECT CONCAT_WS(' ', purchases, earned, refunded) FROM ah_first_line"
                                        + " WHERE sponsor_id = ? AND member_id = ?",
                                String.class,
                                ana,
                                bruno))
                .isEqualTo("2 1500 755");
    }

    @Test
    void takeBackByStatementsThatDoNotGrowWithTheRefunds() {
        String ana = programme.somebody();
        String bruno = programme.somebody();
        String account = programme.code(ana, "new-account", "");
        programme.happens(
                aPerson(bruno).by(account).signsUp(programme.clock().instant().toString()));
        List<HostEvent> purchases = new ArrayList<>();
        for (int i = 0; i < 202; i++) {
            purchases.add(programme.buys(bruno, "10.00", null));
        }
        programme.happens(purchases.toArray(new HostEvent[0]));
        List<HostEvent> refunds =
                purchases.stream().map(one -> programme.refunds(one, "10.00")).toList();
        int two = programme.plugin().statements(() -> programme.happens(refunds.get(0), refunds.get(1)));
        HostEvent[] many = refunds.subList(2, 202).toArray(new HostEvent[0]);

        assertThat(programme.plugin().statements(() -> programme.happens(many))).isLessThan(two + 5);
        assertThat(programme.money(account)).isEqualTo("20200 20200");
    }

    @Test
    void convertVisitorsAloneWhoeverElseTypesTheirCodes() {
        String ana = programme.somebody();
        programme.acceptsTerms(ana);
        Visit.Click click = programme.click(ana, Duration.ofDays(1));
        String cookie = programme.cookie(click, click);
        String now = programme.clock().instant().toString();
        programme.clicks(click.code(), click.at(), 1);
        programme.clicks(click.code(), click.at(), 2);
        flush();
        programme.happens(
                aPerson(programme.somebody()).by(click.code()).signsUp(now),
                aPerson(programme.somebody()).by(click.code()).signsUp(now),
                aPerson(programme.somebody()).visiting(cookie).signsUp(now));

        assertThat(programme.numbers(click.code())).isEqualTo("2 2 3 0 0");
        assertThat(conversion(ana)).isEqualTo("0.5000");
        assertThat(days(ana, click)).containsExactly("2026-02-28 0 0.5000", "2026-03-01 3 null");

        programme.happens(
                aPerson(programme.somebody()).visiting(cookie).by(click.code()).signsUp(now),
                aPerson(programme.somebody()).visiting(cookie).signsUp(now));
        assertThat(conversion(ana)).isEqualTo("1.0000");
    }

    private static String conversion(String who) {
        return programme
                .bean(ReadReferralLinks.class)
                .of(new DistributorId(who), "https://shop.example")
                .orElseThrow()
                .stream()
                .filter(link -> link.product().equals("new-account"))
                .map(ReadReferralLinks.Link::conversion)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> days(String who, Visit.Click click) {
        LinkRow link = programme.bean(Links.class).find(Set.of(click.code())).get(click.code());
        return programme.bean(Numbers.class).days(link, null, null).stream()
                .map(day -> DayView.of(day, ReferralFixture.BRL))
                .map(day -> day.day() + " " + day.signUps() + " " + day.conversion())
                .toList();
    }

    @Test
    void countNobodyWhomAnotherSponsors() {
        String ana = programme.somebody();
        String carla = programme.somebody();
        String account = programme.code(ana, "new-account", "");

        programme.happens(aPerson(programme.somebody())
                .under(carla)
                .by(account)
                .signsUp(programme.clock().instant().toString()));

        assertThat(programme.numbers(account)).isEqualTo("0 0 0 0 0");
    }

    private static void flush() {
        programme.bean(ClickWriter.class).flush();
    }
}
