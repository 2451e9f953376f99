package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Visitors are told apart by keyed hashes. */
class VisitorMarksTests {
    private static final Visit.Click CLICK = new Visit.Click("23456789CD", Instant.parse("2026-01-01T00:00:00Z"));

    private final VisitKeys keys = keys("one");
    private final VisitCookie cookies = new VisitCookie(keys);
    private final VisitorMarks marks = new VisitorMarks(cookies, keys);

    @Test
    void aBrowserIsTheSameWhateverLinkItFollowsNext() {
        Visit visit = Visit.begun(7, CLICK);
        Visit other = Visit.begun(8, CLICK);

        assertThat(marks.device(cookies.write(visit)))
                .isPresent()
                .isEqualTo(marks.device(cookies.write(
                        Visit.begun(7, new Visit.Click("CDFHJKMNPQ", CLICK.at().plusSeconds(1))))))
                .isNotEqualTo(marks.device(cookies.write(other)));
        assertThat(marks.device("23456789CD")).isEmpty();
        assertThat(marks.device(cookies.write(visit) + "x")).isEmpty();
    }

    @Test
    void anAddressOfIpv6IsItsNetwork() {
        assertThat(marks.network("2001:db8:1:2:3:4:5:6"))
                .isPresent()
                .isEqualTo(marks.network("2001:db8:1:2::1"))
                .isNotEqualTo(marks.network("2001:db8:1:3::1"));
        assertThat(marks.network("203.0.113.7"))
                .isPresent()
                .isEqualTo(marks.network("203.0.113.7"))
                .isNotEqualTo(marks.network("203.0.113.8"))
                .isNotEqualTo(new VisitorMarks(cookies, keys("two")).network("203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "127.0.0.1", "::1", "0.0.0.0", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.1.1",
                        "fe80::1%eth0",
                "fd00::1", "localhost", "shop.example", "256.1.1.1", "1.2.3", "1.2.3.4.", "1.2.3.4.5", ":", "12345::"
            })
    void whatIsNoClientsAddressIsNone(String address) {
        assertThat(marks.network(address)).isEmpty();
    }

    private static VisitKeys keys(String secret) {
        return new VisitKeys(
                new MockEnvironment().withProperty("advantage-hub.privacy.keys[0].secret", secret),
                new KeptKey(new RedirectDoorTests.NoKey(), Supplier::get));
    }
}
