package io.advantagehub.routes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.advantagehub.routes.property.EdgeProperties;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may send, as configured. */
class SourceTests {

    @Test
    void areReadWithOneSecretOrTwo() {
        assertThat(Source.configured(properties(Map.of(
                        "sources[0].source", "shop",
                        "sources[0].secrets[0]", Signing.SECRET,
                        "sources[1].source", "crm",
                        "sources[1].secrets[0]", Signing.SECRET,
                        "sources[1].secrets[1]", Signing.NEXT_SECRET))))
                .extracting(Source::name, source -> source.secrets().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("shop", 1), org.assertj.core.groups.Tuple.tuple("crm", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2hunter2",
                "whsec_",
                "whsec_hunter2!",
                "whsk_aHVudGVyMg==",
                "WHSEC_aHVudGVyMg==",
                "whsec_ hunter2"
            })
    void refuseAMalformedSecretByItsNameAndDoNotShowIt(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Source.configured(
                        properties(Map.of("sources[3].source", "shop", "sources[3].secrets[1]", secret))))
                .withMessage("advantage-hub.hooks.http.sources[3].secrets[1] must be whsec_ and a key in base64")
                .withNoCause();
    }

    @Test
    void refuseASourceWithoutSecretAndASecretWithoutSource() {
        assertWrong(Map.of("sources[0].source", "shop"), "sources[0].secrets[0]");
        assertWrong(Map.of("sources[2].secrets[0]", Signing.SECRET), "sources[2].source");
    }

    @Test
    void refuseAThirdSecretAndASourceTwice() {
        assertWrong(
                Map.of(
                        "sources[0].source", "shop",
                        "sources[0].secrets[0]", Signing.SECRET,
                        "sources[0].secrets[2]", Signing.SECRET),
                "sources[0].secrets[2]");
        assertWrong(
                Map.of(
                        "sources[0].source",
                        "shop",
                        "sources[0].secrets[0]",
                        Signing.SECRET,
                        "sources[1].source",
                        "shop",
                        "sources[1].secrets[0]",
                        Signing.SECRET),
                "sources[1].source");
    }

    @Test
    void refuseANameThatNoEventCanHave() {
        assertWrong(
                Map.of("sources[0].source", "a shop", "sources[0].secrets[0]", Signing.SECRET), "sources[0].source");
    }

    @Test
    void refuseMoreThanABoundedNumber() {
        assertWrong(Map.of("sources[32].source", "shop"), "sources[32].source");
    }

    @Test
    void showNoSecret() {
        Source source = new Source(
                "shop", java.util.List.of(Secret.parse(Signing.SECRET).orElseThrow()));
        assertThat(source.toString()).doesNotContain("MfKQ").contains("shop");
    }

    @Test
    void neitherDoRequestsShowTheirHeadersOrBodies() {
        assertThat(Signing.structured("{\"phone\": \"+5511\"}").signed().toString())
                .doesNotContain("5511", "msg_1");
    }

    private static void assertWrong(Map<String, String> values, String property) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Source.configured(properties(values)))
                .withMessageStartingWith("advantage-hub.hooks.http." + property + " must be ");
    }

    private static EdgeProperties properties(Map<String, String> values) {
        return new EdgeProperties("advantage-hub.hooks.http.", name -> Optional.ofNullable(values.get(name)));
    }
}
