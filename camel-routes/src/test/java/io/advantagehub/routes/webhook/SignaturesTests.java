package io.advantagehub.routes.webhook;

import static io.advantagehub.routes.webhook.Signing.NOW;
import static io.advantagehub.routes.webhook.Signing.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.advantagehub.api.edge.HttpDoor.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard Webhooks, symmetric. */
class SignaturesTests {
    private static final Source SHOP = source("shop", SECRET, Signing.NEXT_SECRET);
    private static final Source CRM = source("crm", Signing.OTHER_SECRET);

    private final Signatures signatures = new Signatures(List.of(SHOP, CRM), InstantSource.fixed(NOW));

    @Test
    void areThoseOfTheStandardsOwnExample() {
        Request example = Signing.structured("{\"test\": 2432232314}")
                .header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .header("webhook-timestamp", "1614265330")
                .header("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                .request();
        Signatures then = new Signatures(List.of(SHOP), InstantSource.fixed(Instant.ofEpochSecond(1614265330)));
        assertThat(then.verify(example).sources()).containsExactly("shop");
    }

    @Test
    void saySourceWhoseSecretItIs() {
        assertThat(verified(request().signedWith(Signing.OTHER_SECRET))).containsExactly("crm");
    }

    @Test
    void areTakenOfEitherSecretWhileOneIsChanged() {
        assertThat(verified(request().signedWith(SECRET))).containsExactly("shop");
        assertThat(verified(request().signedWith(Signing.NEXT_SECRET))).containsExactly("shop");
    }

    @Test
    void mayBeSeveralInOneHeader() {
        String wrong = "v1," + Signing.base64("x".repeat(32));
        Signing request = request();
        String right = "v1," + request.signature(SECRET);
        assertThat(verified(request.header("webhook-signature", wrong + " v1a,abc v2,x  " + right)
                        .request()))
                .containsExactly("shop");
    }

    @Test
    void mayStandInSeveralLines() {
        Signing request = request();
        String right = "v1," + request.signature(SECRET);
        assertThat(verified(
                        request.header("webhook-signature", "v1,AAAA", right).request()))
                .containsExactly("shop");
    }

    @Test
    void ofTwoSourcesLetBothSpeak() {
        assertThat(verified(request().signedWith(SECRET, Signing.OTHER_SECRET)))
                .containsExactlyInAnyOrder("shop", "crm");
    }

    @Test
    void areTakenForFiveMinutesBeforeAndAfter() {
        assertThat(verified(request().at(NOW.minusSeconds(300)).signed())).isNotEmpty();
        assertThat(verified(request().at(NOW.plusSeconds(300)).signed())).isNotEmpty();
        assertRefused(request().at(NOW.minusSeconds(301)).signed());
        assertRefused(request().at(NOW.plusSeconds(301)).signed());
    }

    @Test
    void coverEveryByteOfTheBody() {
        byte[] body = request().signed().body();
        for (int i = 0; i < body.length; i++) {
            Signing request = request();
            String signature = "v1," + request.signature(SECRET);
            byte[] altered = body.clone();
            altered[i] ^= 1;
            assertRefused(
                    request.body(altered).header("webhook-signature", signature).request());
        }
    }

    @Test
    void coverTheIdAndTheTime() {
        Signing request = request();
        String signature = "v1," + request.signature(SECRET);
        request.header("webhook-signature", signature);
        assertRefused(request.header("webhook-id", "msg_2").request());
        assertRefused(
                request.header("webhook-id", "msg_1").at(NOW.plusSeconds(1)).request());
        assertThat(verified(request.at(NOW).request())).isNotEmpty();
    }

    @Test
    void areNoneWithASecretOfNobody() {
        assertRefused(request().signedWith("whsec_" + Signing.base64("somebody else's")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void needEachHeaderOnce(String header) {
        assertRefused(new Unsigned(request().signed()).without(header));
        if (!header.equals("webhook-signature")) {
            assertRefused(new Unsigned(request().signed()).twice(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+1", "-1", "1e9", "0x10", "99999999999999999999", "1763805600.0", "now", "１"})
    void needATimestampOfSeconds(String timestamp) {
        assertRefused(request().header("webhook-timestamp", timestamp).signed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "v1", "v1,", "v1,=", "v1,%%%", "v1;AAAA", "V1,AAAA", "AAAA", "v1,é"})
    void areNoneWhereMalformed(String signature) {
        assertRefused(request().header("webhook-signature", signature).request());
    }

    @Test
    void areLookedAtInABoundedNumber() {
        Signing request = request();
        String right = "v1," + request.signature(SECRET);
        assertRefused(request.header("webhook-signature", "v1,AAAA ".repeat(16) + right)
                .request());
        assertThat(verified(request.header("webhook-signature", "v1,AAAA ".repeat(15) + right)
                        .request()))
                .isNotEmpty();
    }

    @Test
    void areRefusedAlikeWhateverTheCause() {
        List<Request> refused = List.of(
                request().without("webhook-id").request(),
                request().request(),
                request().at(NOW.minusSeconds(999)).signed(),
                request().signedWith("whsec_" + Signing.base64("nobody's")),
                request().header("webhook-signature", "v1,AAAA").request());
        Set<Object> answers = new HashSet<>();
        refused.forEach(request -> answers.add(assertRefused(request).problem()));
        assertThat(answers).hasSize(1);
    }

    private static Signing request() {
        return Signing.structured("{\"a\": 1}");
    }

    private static Source source(String name, String... secrets) {
        return new Source(
                name,
                List.of(secrets).stream()
                        .map(text -> Secret.parse(text).orElseThrow())
                        .toList());
    }

    private Set<String> verified(Request request) {
        return signatures.verify(request).sources();
    }

    private Refusal assertRefused(Request request) {
        List<Refusal> caught = new ArrayList<>();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signatures.verify(request))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(401))
                .satisfies(refusal -> assertThat(refusal.problem().word()).isEqualTo("invalid-signature"))
                .satisfies(caught::add);
        return caught.get(0);
    }

    /** A signed request with its headers changed afterwards. */
    private record Unsigned(Request request) {
        Request without(String name) {
            return with(name, List.of());
        }

        Request twice(String name) {
            String line = request.header(name).get(0);
            return with(name, List.of(line, line));
        }

        private Request with(String name, List<String> lines) {
            java.util.Map<String, List<String>> headers = new java.util.HashMap<>(request.headers());
            headers.put(name, lines);
            return new Request(request.method(), request.path(), headers, request.body());
        }
    }
}
