package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.edge.HttpDoor.Answer;
import io.advantagehub.api.edge.HttpDoor.Request;
import io.advantagehub.database.NewRows;
import io.advantagehub.referral.CatalogueMapper.CatalogueRow;
import io.advantagehub.referral.CheckedCodesTests.Kept;
import io.advantagehub.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Where somebody who follows a link is sent, with what, and who counts as somebody. */
class RedirectDoorTests {
    private static final String CODE = "7KQ2M8D5XW";
    private static final String OTHER = "9HJ2M8D5XW";
    private static final String START = "/";
    private static final Map<String, List<String>> BROWSER =
            Map.of("user-agent", List.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));

    private final ManualClock clock = new ManualClock("2026-03-01T12:00:00Z");
    private final TestLinks links = new TestLinks();
    private final ClickQueue clicks = new ClickQueue();
    private final VisitKeys keys = new VisitKeys(
            new MockEnvironment().withProperty("advantage-hub.privacy.keys[0].secret", "a secret"),
            new KeptKey(new NoKey(), Supplier::get));
    private final CheckedCodes codes = new CheckedCodes(new KeptKey(new Kept(new byte[] {1}), Supplier::get));
    private final VisitCookie cookies = new VisitCookie(keys);
    private long nanos;
    private RedirectDoor door;

    @BeforeEach
    void open() {
        Addresses addresses = Addresses.of(
                new MockEnvironment().withProperty("advantage-hub.referral.target", "/shop?p={product}&q={plan}"));
        Catalogue catalogue = new Catalogue(new NoCatalogue(), null, addresses, clock);
        door = new RedirectDoor(
                new KnownLinks(links, codes, () -> nanos),
                catalogue,
                cookies,
                keys,
                new CookieLife(null),
                clicks,
                clock);
        links.add(CODE, "ana", new Item("pipeline", "basic"));
        links.add(OTHER, "bruno", Item.NEW_ACCOUNT);
    }

    @Test
    void isTheLinksOwnAddressWithACookieThatSaysThroughWhich() {
        Answer answer = follows("/r/" + CODE);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers())
                .containsEntry("Location", "/shop?p=pipeline&q=basic")
                .containsEntry("Cache-Control", "no-store");
        String cookie = answer.headers().get("Set-Cookie");
        assertThat(cookie)
                .startsWith("ah_ref=v1.")
                .contains("; Path=/", "; Max-Age=2592000", "; Secure", "; HttpOnly", "; SameSite=Lax");
        Visit visit = cookies.in(List.of("x=1; " + cookie)).orElseThrow();
        assertThat(visit.first()).isEqualTo(new Visit.Click(CODE, clock.instant()));
        assertThat(visit.last()).isEqualTo(visit.first());
        assertThat(clicks.take(10)).singleElement().satisfies(click -> {
            assertThat(click.code()).isEqualTo(CODE);
            assertThat(click.clickedAt()).isEqualTo(clock.instant());
            assertThat(click.utm()).isNull();
        });
    }

    @Test
    void isTheCookieThatAHostMayHandOnAsACode() {
        String value = value(follows("/r/" + CODE));

        assertThat(value).hasSizeLessThanOrEqualTo(64).matches("[!-~&&[^;,\"\\\\]]+");
        for (int i = 0; i < value.length(); i++) {
            String altered = value.substring(0, i) + (value.charAt(i) == 'A' ? 'B' : 'A') + value.substring(i + 1);
            if (i < value.length() - 1) { // the last sign has bits that mean nothing
                assertThat(cookies.read(altered)).isEmpty();
            }
        }
    }

    @Test
    void isRememberedFromTheFirstClickToTheLast() {
        Instant first = clock.instant();
        String cookie = "ah_ref=" + value(follows("/r/" + CODE));
        clock.advance(Duration.ofDays(29));
        Answer second = follows("/r/" + OTHER, with("cookie", cookie));

        Visit visit = cookies.read(value(second)).orElseThrow();
        assertThat(visit.first()).isEqualTo(new Visit.Click(CODE, first));
        assertThat(visit.last()).isEqualTo(new Visit.Click(OTHER, clock.instant()));
        assertThat(clicks.take(10))
                .extracting(ClickRow::visitor)
                .hasSize(2)
                .satisfies(visitors -> assertThat(Set.copyOf(visitors)).hasSize(1));
        clock.advance(Duration.ofDays(2));
        Visit third = cookies.read(value(follows("/r/" + OTHER, with("cookie", "ah_ref=" + value(second)))))
                .orElseThrow();
        assertThat(third.first().code()).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/nobody", "/r/", "/r/2222222222", "/r/https://evil.example/", "/r/%2F%2Fevil.example"})
    void isTheStartPageWithoutACookieForACodeThatNobodyHas(String path) {
        Answer answer = follows(path);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).containsEntry("Location", START).doesNotContainKey("Set-Cookie");
        assertThat(clicks.take(10)).isEmpty();
    }

    @Test
    void isNeverAnAddressOfTheRequest() {
        Request request = new Request(
                "GET",
                "/r/" + CODE,
                "url=https://evil.example&utm_source=https%3A%2F%2Fevil.example&utm_source=second&next=//evil.example",
                "10.0.0.1",
                with("host", "evil.example", "x-forwarded-host", "evil.example"),
                new byte[0]);

        assertThat(door.answer(request).headers())
                .containsEntry("Location", "/shop?p=pipeline&q=basic&utm_source=https%3A%2F%2Fevil.example");
        assertThat(clicks.take(1).get(0).utm()).isEqualTo("utm_source=https%3A%2F%2Fevil.example");
    }

    @Test
    void keepsTheCampaignsParametersWithinBounds() {
        String query = "utm_source=" + "%D0%B6".repeat(500) + "&utm_medium=" + "x".repeat(500)
                + "&utm_campaign=a%0D%0Ab&utm_term=%ZZ&utm_content=&utm_other=1";

        String utm = Utm.of(query);

        assertThat(utm)
                .hasSizeLessThan(1000)
                .contains("utm_campaign=ab", "utm_term=%25ZZ", "utm_medium=" + "x".repeat(100));
        assertThat(utm).doesNotContain("utm_other", "utm_content");
        assertThat(Utm.on("/x#top", "utm_source=a")).isEqualTo("/x?utm_source=a#top");
        assertThat(Utm.of("")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user-agent | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "user-agent | facebookexternalhit/1.1",
                "user-agent | WhatsApp/2.23.20.0",
                "user-agent | TelegramBot (like TwitterBot)",
                "user-agent | Viber/21.0",
                "user-agent | curl/8.5.0",
                "user-agent | ''",
                "sec-purpose | prefetch;prerender",
                "purpose | prefetch",
                "x-moz | prefetch",
                "sec-fetch-dest | image",
                "sec-fetch-dest | iframe"
            })
    void isTheSameForRobotsButTheyDoNotCount(String header, String value) {
        Answer answer = follows("/r/" + CODE, with(header, value));

        assertThat(answer.headers())
                .containsEntry("Location", "/shop?p=pipeline&q=basic")
                .doesNotContainKey("Set-Cookie");
        assertThat(clicks.take(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Linux; Android 11; CUBOT_NOTE_20) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 10; CUBOT P30) AppleWebKit/537.36 Chrome/119.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Viber/21.0"
            })
    void countsPeopleWhateverTheirTelephoneOrMessengerIsCalled(String agent) {
        Answer answer = follows("/r/" + CODE, with("user-agent", agent));

        assertThat(answer.headers()).containsKey("Set-Cookie");
        assertThat(clicks.take(10)).hasSize(1);
    }

    @Test
    void isTheSameForOneWhoLooksAtTheHeadAlone() {
        Answer answer = door.answer(new Request("HEAD", "/r/" + CODE, "", "10.0.0.1", BROWSER, new byte[0]));

        assertThat(answer.headers()).containsKey("Location").doesNotContainKey("Set-Cookie");
        assertThat(door.answer(new Request("POST", "/r/" + CODE, "", "10.0.0.1", BROWSER, new byte[0]))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void isKnownWithoutAskingAgain() {
        follows("/r/" + CODE);
        links.away = true;

        assertThat(follows("/r/" + CODE.toLowerCase(Locale.ROOT) + "_").headers())
                .containsKey("Set-Cookie");
        assertThat(links.asked).isEqualTo(1);
    }

    @Test
    void isTheStartPageWithACookieWhereNobodyCanBeAskedAndTheyAreAskedRarely() {
        links.away = true;

        Answer answer = follows("/r/" + CODE);
        follows("/r/" + OTHER);

        assertThat(answer.headers()).containsEntry("Location", START);
        assertThat(cookies.read(value(answer)).orElseThrow().last().code()).isEqualTo(CODE);
        assertThat(links.asked).isEqualTo(1);
        links.away = false;
        nanos += TimeUnit.SECONDS.toNanos(3);
        assertThat(follows("/r/" + CODE).headers()).containsEntry("Location", "/shop?p=pipeline&q=basic");
    }

    @Test
    void isLookedUpForAnAddressSomeTimesAMinuteWhereItIsGuessed() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(from("10.0.0.66", "/r/" + guess()).headers()).doesNotContainKey("Set-Cookie");
        }
        assertThat(links.asked).isEqualTo(GuessLimit.MOST);
        from("10.0.0.67", "/r/" + guess());
        assertThat(links.asked).isEqualTo(GuessLimit.MOST + 1);
        nanos += TimeUnit.MINUTES.toNanos(2);
        from("10.0.0.66", "/r/" + guess());
        assertThat(links.asked).isEqualTo(GuessLimit.MOST + 2);
    }

    @Test
    void isAnsweredToEverybodyBehindAnAddressFromWhichOthersAreGuessed() {
        for (int i = 0; i < 1_000; i++) {
            from("10.0.0.66", "/r/" + guess());
        }
        int before = links.asked;
        for (int i = 0; i < 3 * GuessLimit.MOST; i++) {
            String code = codes.make();
            links.add(code, "carla", Item.NEW_ACCOUNT);

            assertThat(from("10.0.0.66", "/r/" + code).headers()).containsKey("Set-Cookie");
        }
        assertThat(links.asked).isEqualTo(before + 3 * GuessLimit.MOST);
    }

    @Test
    void countsANetworkOfTheNewerProtocolAsOneAddress() {
        GuessLimit limit = new GuessLimit(() -> 0);
        for (int host = 0; host < GuessLimit.MOST; host++) {
            limit.guessed("2001:db8:1:2::" + host);
        }

        assertThat(limit.isReached("2001:db8:1:2:ffff::1")).isTrue();
        assertThat(limit.isReached("2001:db8:1:3::1")).isFalse();
    }

    @Test
    void forgetsWhatIsTooMuch() {
        Recent<Integer, Integer> recent = new Recent<>(3);
        for (int i = 0; i < 10; i++) {
            recent.put(i, i);
        }

        assertThat(recent.size()).isEqualTo(3);
        assertThat(recent.get(6)).isEmpty();
        assertThat(recent.get(7)).hasValue(7);
    }

    @Test
    void dropsAndCountsClicksThatDoNotFit() {
        for (int i = 0; i < ClickQueue.MOST + 5; i++) {
            follows("/r/" + CODE);
        }

        assertThat(clicks.dropped()).isEqualTo(5);
        assertThat(clicks.take(ClickQueue.MOST * 2)).hasSize(ClickQueue.MOST);
    }

    /** None of those few that pass by chance. */
    private String guess() {
        return Stream.generate(() -> Codes.random(Codes.LENGTH))
                .filter(code -> !codes.pass(code))
                .findFirst()
                .orElseThrow();
    }

    private Answer follows(String path) {
        return follows(path, BROWSER);
    }

    private Answer follows(String path, Map<String, List<String>> headers) {
        return door.answer(new Request("GET", path, "", "10.0.0.1", headers, new byte[0]));
    }

    private Answer from(String address, String path) {
        return door.answer(new Request("GET", path, "", address, BROWSER, new byte[0]));
    }

    private static String value(Answer answer) {
        return answer.headers().get("Set-Cookie").replaceFirst("^ah_ref=([^;]+);.*", "$1");
    }

    private static Map<String, List<String>> with(String... headers) {
        Map<String, List<String>> all = new HashMap<>(BROWSER);
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return all;
    }

    static final class NoKey implements KeyMapper {
        @Override
        public Optional<KeyRow> find() {
            throw new IllegalStateException("nobody needs the database's");
        }

        @Override
        public int insert(byte[] secret) {
            return 0;
        }
    }

    private static final class NoCatalogue implements CatalogueMapper {
        @Override
        public List<CatalogueRow> all() {
            return new ArrayList<>();
        }

        @Override
        public int deleteAll() {
            return 0;
        }

        @Override
        public int insert(NewRows rows) {
            return 0;
        }
    }
}
