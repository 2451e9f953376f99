package io.advantagehub.routes.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

/** From which moment on a broken connection is an answer. */
class AnswerTests {
    private static final Duration LONG = Duration.ofHours(1);

    private final Answer answer = new Answer();

    @Test
    void isNoneBeforeItsStatus() {
        IOException broken = new IOException("reset");
        assertThatThrownBy(() -> answer.breakOff(broken)).isSameAs(broken);
    }

    @Test
    void isOneFromItsStatusOnAndNobodyWaitsForTheRest() throws Exception {
        answer.apply(head(429, Map.of("Retry-After", List.of("60"))));
        answer.breakOff(new IOException("reset"));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.waitAsked()).contains("60");
        assertThat(answer.body().within(LONG)).isEmpty();
    }

    @Test
    void keepsWhatHadComeOfIt() throws Exception {
        answer.apply(head(200, Map.of())).onSubscribe(none());
        answer.body().onNext(List.of(ByteBuffer.wrap("{\"id\":".getBytes(StandardCharsets.UTF_8))));
        answer.breakOff(new IOException("reset"));
        assertThat(answer.body().within(LONG)).asString(StandardCharsets.UTF_8).isEqualTo("{\"id\":");
    }

    private static ResponseInfo head(int status, Map<String, List<String>> headers) {
        return new ResponseInfo() {
            @Override
            public int statusCode() {
                return status;
            }

            @Override
            public HttpHeaders headers() {
                return HttpHeaders.of(headers, (name, value) -> true);
            }

            @Override
            public HttpClient.Version version() {
                return HttpClient.Version.HTTP_1_1;
            }
        };
    }

    private static Subscription none() {
        return new Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        };
    }
}
