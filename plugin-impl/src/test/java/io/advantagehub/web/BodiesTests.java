package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.edge.HttpDoor.Answer;
import io.advantagehub.api.edge.HttpDoor.Request;
import io.advantagehub.api.spi.CallerIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of a body is read, and for how long, of somebody who has proved nothing yet. */
class BodiesTests {
    private static final String EVENTS = "/advantage-hub/api/v1/events";
    private static final int MEBIBYTE = 1 << 20;

    @AutoClose
    private static final WebHost host = WebHost.start("--advantage-hub.web.body-timeout=PT1M");

    private final BlockingQueue<Request> asked = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() {
        open(host);
    }

    private void open(WebHost host) {
        host.gate()
                .open(
                        Map.of("/api/v1/events", request -> {
                            asked.add(request);
                            return new Answer(202, Map.of(), new byte[0]);
                        }),
                        List.of(),
                        new CallerIdentity() {});
    }

    @Test
    void takesAMebibyteAndNoByteMore() {
        assertThat(send(BodyPublishers.ofByteArray(new byte[MEBIBYTE])).statusCode())
                .isEqualTo(202);
        assertThat(asked.remove().body()).hasSize(MEBIBYTE);
        assertTooLarge(send(BodyPublishers.ofByteArray(new byte[MEBIBYTE + 1])));
    }

    @Test
    void countsABodyWithoutALengthToo() {
        assertThat(send(chunked(MEBIBYTE)).statusCode()).isEqualTo(202);
        assertThat(asked.remove().body()).hasSize(MEBIBYTE);
        assertTooLarge(send(chunked(MEBIBYTE + 1)));
    }

    @Test
    void refusesByTheLengthAloneWithoutWaitingForTheBody() throws IOException {
        try (Wire wire = Wire.to(host.port())) {
            assertThat(wire.send(head("Content-Length: " + (MEBIBYTE + 1))).status())
                    .startsWith("HTTP/1.1 413");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesABodyThatHasNoEnd() throws IOException {
        try (Wire wire = Wire.to(host.port())) {
            wire.send(head("Transfer-Encoding: chunked"));
            for (int i = 0; i < 17; i++) {
                wire.send("10000\r\n" + "x".repeat(0x10000) + "\r\n");
            }
            assertThat(wire.status()).startsWith("HTTP/1.1 413");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void waitsNoLongerThanItMustForABodyThatTrickles() throws Exception {
        try (WebHost hasty = WebHost.start("--advantage-hub.web.body-timeout=PT0.3S");
                Wire wire = Wire.to(hasty.port())) {
            open(hasty);
            wire.send(head("Content-Length: 1000"));
            Thread trickle = new Thread(() -> {
                try {
                    for (int i = 0; i < 400; i++) {
                        wire.send("x");
                        Thread.sleep(25);
                    }
                } catch (IOException | InterruptedException answered) {
                    Thread.currentThread().interrupt();
                }
            });
            trickle.start();
            assertThat(wire.status()).startsWith("HTTP/1.1 408");
            trickle.interrupt();
            trickle.join();
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void saysSoWhereTheContainerIsTheFirstThatWaitsNoLonger() {
        try (WebHost hasty =
                WebHost.start("--advantage-hub.web.body-timeout=PT1M", "--server.tomcat.connection-timeout=300ms")) {
            open(hasty);

            String answer = Wire.to(hasty.port()).exchange(head("Content-Length: 1000") + "[");

            assertThat(answer)
                    .startsWith("HTTP/1.1 408")
                    .contains("application/problem+json", "request-timeout")
                    .doesNotContain("WWW-Authenticate");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void takesNothingOfABodyThatBreaksOff() throws IOException {
        try (Wire wire = Wire.to(host.port())) {
            wire.send(head("Content-Length: 1000")).send("[{}").sendNoMore();
            assertThat(wire.status()).doesNotContain(" 202");
        }
        assertThat(asked).isEmpty();
    }

    private void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:advantage-hub:problem:content-too-large\"");
        assertThat(asked).isEmpty();
    }

    private static HttpResponse<String> send(BodyPublisher body) {
        return host.send(host.to(EVENTS).POST(body));
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private static String head(String length) {
        return "POST " + EVENTS + " HTTP/1.1\r\nHost: x\r\n" + length + "\r\n\r\n";
    }
}
