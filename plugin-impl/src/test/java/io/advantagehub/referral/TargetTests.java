package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Links lead to the host's own domains, whatever an administrator or a product's name says. */
class TargetTests {
    private static final Set<String> HOSTS = Set.of("shop.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/shop?product={product}&plan={plan}#top",
                "/{product}/{plan}",
                "https://shop.example",
                "https://shop.example:8443/p/{product}?c={code}",
                "HTTPS://SHOP.EXAMPLE/x"
            })
    void mayBeTheHostsOwn(String pattern) {
        assertThat(Target.fault(pattern, HOSTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop",
                "//evil.example/x",
                "/{plan}/evil.example/x",
                "/{code}/evil.example",
                "/{plan}{code}/evil.example",
                "/{plan}/{product}",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/shop.example",
                "https://shop.example.evil.example/",
                "https://shop.example@evil.example/",
                "https://evil.example#@shop.example/",
                "https://shop.example\\@evil.example/",
                "https://{product}/",
                "https://shop.example{plan}/",
                "https://shop.example/{unknown}",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://shop.example/",
                "https:/evil.example",
                "https:evil.example",
                "/a b",
                "/a\r\nSet-Cookie: x=1",
                "/ж"
            })
    void mayLeadNowhereElse(String pattern) {
        assertThat(Target.fault(pattern, HOSTS)).isPresent();
    }

    @Test
    void takesNamesAsTheyAreAndNeverAsPartOfTheAddress() {
        Item tricky = new Item("//evil.example/?x=", "a&b#c");

        assertThat(new Target("/shop?product={product}&plan={plan}&by={code}").of(tricky, "7KQ2M8D5XW"))
                .isEqualTo("/shop?product=%2F%2Fevil.example%2F%3Fx%3D&plan=a%26b%23c&by=7KQ2M8D5XW");
        assertThat(new Target("/{product}").of(tricky, "")).isEqualTo("/%2F%2Fevil.example%2F%3Fx%3D");
    }

    @Test
    void isPutBehindThePublicUrl() {
        Addresses addresses = Addresses.of(new MockEnvironment()
                .withProperty("advantage-hub.public-url", "https://Shop.example/app/")
                .withProperty("advantage-hub.referral.allowed-hosts", "go.example, Learn.example"));

        assertThat(addresses.hosts()).containsExactlyInAnyOrder("shop.example", "go.example", "learn.example");
        assertThat(addresses.absolute("/x")).isEqualTo("https://Shop.example/app/x");
        assertThat(addresses.absolute("https://go.example/x")).isEqualTo("https://go.example/x");
    }

    @Test
    void isNamedWhereTheHostConfiguresItWrongly() {
        assertThatThrownBy(() -> Addresses.of(new MockEnvironment()
                        .withProperty("advantage-hub.referral.target", "https://evil.example/{product}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("advantage-hub.referral.target")
                .hasMessageContaining("allowed-hosts");
        assertThatThrownBy(() ->
                        Addresses.of(new MockEnvironment().withProperty("advantage-hub.public-url", "shop.example")))
                .hasMessageContaining("advantage-hub.public-url");
    }
}
