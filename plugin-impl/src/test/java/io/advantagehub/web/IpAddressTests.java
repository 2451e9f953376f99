package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as requests have them. */
class IpAddressTests {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, cb007107",
        "::ffff:203.0.113.7, cb007107",
        "::FFFF:cb00:7107, cb007107",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::, 20010db800010002",
        "fe80::1%eth9, fe80000000000000",
        "::1, 0000000000000000"
    })
    void standForThemselvesOrTheirNetworkOf64Bits(String text, String network) {
        assertThat(IpAddress.read(text).orElseThrow().network())
                .isEqualTo(HexFormat.of().parseHex(network));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "shop.example", "256.1.1.1", "1.2.3", "1.2.3.4.", "1.2.3.4.5", ":", "12345::"})
    void areNoNames(String text) {
        assertThat(IpAddress.read(text)).isEmpty();
    }
}
