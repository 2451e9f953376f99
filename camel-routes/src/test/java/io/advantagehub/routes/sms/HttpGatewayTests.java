package io.advantagehub.routes.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.advantagehub.routes.sms.RunningProviders.PHONE;
import static io.advantagehub.routes.sms.RunningProviders.TEXT;
import static io.advantagehub.routes.sms.RunningProviders.http;
import static io.advantagehub.routes.sms.RunningProviders.sms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import io.advantagehub.routes.Logged;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the generic gateway is told, and what its answers mean. */
class HttpGatewayTests {
    private static final String TOKEN = "a-secret-token";

    @RegisterExtension
    private final WireMockExtension carrier =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @Test
    void postsTheMessageAsJsonUnderItsOwnId() throws Exception {
        answer(aResponse().withStatus(202).withBody("{\"id\": \"c-1\"}"));
        Sms sms = sms(null);
        try (RunningProviders provider = http(url(), "token", TOKEN, "sender", "Shop")) {
            assertThat(provider.send(sms)).isEqualTo(new Outcome.Accepted("c-1"));
        }
        carrier.verify(
                1,
                postRequestedFor(urlEqualTo("/sms"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("Idempotency-Key", equalTo(sms.id().toString()))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                        .withRequestBody(equalToJson("{\"id\":\"" + sms.id() + "\",\"to\":\"" + PHONE + "\",\"text\":\""
                                + TEXT + "\",\"from\":\"Shop\"}")));
    }

    @Test
    void logsInByNameAndPasswordAndLetsAMessageNameItsSender() throws Exception {
        answer(aResponse().withStatus(200));
        try (RunningProviders provider = http(url(), "username", "ana", "password", "s:3", "sender", "Shop")) {
            assertThat(provider.send(sms("Club"))).isEqualTo(new Outcome.Accepted(null));
        }
        carrier.verify(postRequestedFor(urlEqualTo("/sms"))
                .withBasicAuth(new BasicCredentials("ana", "s:3"))
                .withRequestBody(matchingJsonPath("$.from", equalTo("Club"))));
    }

    @Test
    void leavesOutWhatNobodySaid() throws Exception {
        answer(aResponse().withStatus(200));
        try (RunningProviders provider = http(url())) {
            provider.send(sms(null));
        }
        carrier.verify(postRequestedFor(urlEqualTo("/sms"))
                .withHeader("Authorization", absent())
                .withRequestBody(notMatching(".*from.*")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "{\"reference\": \"r-1\"}            | r-1",
                "{\"id\": 17, \"reference\": \"r\"}  | 17",
                "{\"id\": null, \"reference\": \"r\"} | r",
                "{\"id\": \"a b\"}                   | -",
                "{\"id\": {}}                        | -",
                "[]                                  | -",
                "{\"id\":                            | -",
                "OK                                  | -",
                "``                                  | -"
            })
    void takesTheCarriersReferenceWhereItGivesOne(String body, String reference) throws Exception {
        answer(aResponse().withStatus(200).withBody(body));
        try (RunningProviders provider = http(url())) {
            assertThat(provider.send(sms(null))).isEqualTo(new Outcome.Accepted(reference));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted",
        "201, Accepted",
        "204, Accepted",
        "301, Deferred",
        "302, Deferred",
        "400, Rejected",
        "401, Rejected",
        "404, Rejected",
        "409, Rejected",
        "422, Rejected",
        "408, Deferred",
        "425, Deferred",
        "429, Deferred",
        "500, Deferred",
        "503, Deferred",
        "502, Unknown",
        "504, Unknown"
    })
    void aStatusSaysWhatBecameOfTheMessageAndItIsSentOnce(int status, String outcome) throws Exception {
        answer(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
        try (RunningProviders provider = http(url())) {
            assertThat(provider.send(sms(null)).getClass().getSimpleName()).isEqualTo(outcome);
        }
        carrier.verify(1, postRequestedFor(urlEqualTo("/sms")));
        assertThat(carrier.getAllServeEvents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MALFORMED_RESPONSE_CHUNK")
    void ofABrokenConnectionNobodyKnows(Fault fault) throws Exception {
        answer(aResponse().withFault(fault));
        try (RunningProviders provider = http(url())) {
            assertThat(provider.send(sms(null))).isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(carrier.getAllServeEvents()).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksAfterItsStatusIsAnAnswer() throws Exception {
        answer(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        try (RunningProviders provider = http(url())) {
            assertThat(provider.send(sms(null))).isEqualTo(new Outcome.Accepted(null));
        }
    }

    @Test
    void ofASlowAnswerNobodyKnowsAndNobodyWaitsForIt() throws Exception {
        // Takes the connection and the request, and never says a word.
        try (ServerSocket silent = new ServerSocket(0);
                RunningProviders patient = http("http://localhost:" + silent.getLocalPort());
                RunningProviders hasty =
                        http("http://localhost:" + silent.getLocalPort(), "response-timeout", "PT0.2S")) {
            assertThat(patient.gateway.submit(List.of(sms(null))).get(0).toCompletableFuture())
                    .isNotDone();
            // On a busy machine one may be given up before it has been sent, and is sent again then.
            await().atMost(Duration.ofMinutes(1)).until(() -> hasty.send(sms(null)) instanceof Outcome.Unknown);
        }
    }

    @Test
    void whatWasNeverSentIsDeferred() throws Exception {
        // A port that is taken, so that nobody else can listen on it, and where nobody does.
        try (Socket deaf = new Socket()) {
            deaf.bind(new InetSocketAddress(0));
            try (RunningProviders provider = http("http://localhost:" + deaf.getLocalPort())) {
                assertThat(provider.send(sms(null))).isInstanceOf(Outcome.Deferred.class);
            }
        }
    }

    @Test
    void leavesACarrierAloneForAsLongAsItAsks() throws Exception {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "60"));
        try (RunningProviders provider = http(url())) {
            assertThat(provider.send(sms(null))).isEqualTo(new Outcome.Deferred("http-429"));
            assertThat(provider.send(sms(null))).isEqualTo(new Outcome.Deferred("asked-to-wait"));
        }
        carrier.verify(1, postRequestedFor(urlEqualTo("/sms")));
    }

    @Test
    void aHugeAnswerIsNotReadToItsEndAndTheConnectionComesBack() throws Exception {
        answer(aResponse().withStatus(200).withBody("{\"text\": \"" + "x".repeat(1 << 20) + "\"}"));
        try (RunningProviders provider = http(url(), "window", "1")) {
            for (int i = 0; i < 25; i++) {
                assertThat(provider.send(sms(null))).isEqualTo(new Outcome.Accepted(null));
            }
        }
    }

    @Test
    void answersEachMessageOfABatchInItsPlace() throws Exception {
        answer(aResponse()
                .withStatus(200)
                .withBody("{\"id\": \"{{jsonPath request.body '$.id'}}\"}")
                .withTransformers("response-template"));
        List<Sms> batch = IntStream.range(0, 100).mapToObj(i -> sms(null)).toList();
        try (RunningProviders provider = http(url())) {
            List<CompletionStage<Outcome>> outcomes = provider.gateway.submit(batch);
            for (int i = 0; i < batch.size(); i++) {
                assertThat(outcomes.get(i).toCompletableFuture().get(1, TimeUnit.MINUTES))
                        .isEqualTo(new Outcome.Accepted(batch.get(i).id().toString()));
            }
        }
    }

    @Test
    void defersWhatDoesNotFitAndLeavesNothingOpenAtTheEnd() throws Exception {
        answer(aResponse().withStatus(200).withFixedDelay(1_000));
        List<CompletionStage<Outcome>> outcomes;
        try (RunningProviders provider = http(url(), "window", "1")) {
            outcomes = provider.gateway.submit(
                    IntStream.range(0, 2_500).mapToObj(i -> sms(null)).toList());
            assertThat(outcomes.get(2_499).toCompletableFuture())
                    .isCompletedWithValue(new Outcome.Deferred("window-full"));
        }
        assertThat(outcomes).extracting(CompletionStage::toCompletableFuture).allMatch(CompletableFuture::isDone);
    }

    @Test
    void logsNeitherNumberNorTextNorSecret() throws Exception {
        try (Logged logged = new Logged();
                RunningProviders provider = http(url(), "token", TOKEN)) {
            answer(aResponse().withStatus(500).withBody(PHONE + TEXT));
            provider.send(sms(null));
            answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
            provider.send(sms(null));
            answer(aResponse().withStatus(200).withBody("{\"id\": \"1\"}"));
            provider.send(sms(null));
            assertThat(logged.everything()).isNotEmpty().doesNotContain(PHONE, PHONE.substring(1), TEXT, TOKEN);
        }
    }

    @Test
    void theGatewaysAddressIsTheOnlyWayOut() throws Exception {
        try (RunningProviders provider = http(url(), "token", TOKEN)) {
            AdviceWith.adviceWith(
                    provider.context,
                    "sms-http-main",
                    route -> route.weaveById("sms-http-main-gateway").replace().to("mock:gateway"));
            MockEndpoint gateway = provider.context.getEndpoint("mock:gateway", MockEndpoint.class);
            gateway.expectedMessageCount(1);
            gateway.whenAnyExchangeReceived(exchange -> exchange.getMessage().setHeader("CamelHttpResponseCode", 200));
            assertThat(provider.send(sms(null))).isInstanceOf(Outcome.Accepted.class);
            gateway.assertIsSatisfied();
        }
    }

    private String url() {
        return carrier.baseUrl() + "/sms";
    }

    private void answer(ResponseDefinitionBuilder answer) {
        carrier.stubFor(post("/sms").willReturn(answer));
    }
}
