package io.advantagehub.demo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The demo as seen from outside. */
public class Demo {
    private static final AtomicInteger NEWCOMERS = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IntSupplier port;

    @Autowired
    Demo(Environment environment) {
        this.port = () -> environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** One that runs in a process of its own. */
    public Demo(int port) {
        this.port = () -> port;
    }

    /** What came to a phone. */
    public record Text(Instant at, String from, String text) {}

    /** Somebody with no login. */
    public Visitor visitor() {
        return new Visitor(port.getAsInt(), null);
    }

    /** Somebody who sends a login with each request. */
    public Visitor as(String login) {
        return new Visitor(port.getAsInt(), login);
    }

    /** Somebody who has not registered yet, with a login and a phone of their own. */
    public Newcomer newcomer() {
        return new Newcomer(this, NEWCOMERS.incrementAndGet());
    }

    /** What a phone shows, newest first. */
    public List<Text> phone(String number) {
        JsonNode messages = json(visitor().get("/demo/phones/" + number));
        return StreamSupport.stream(messages.spliterator(), false)
                .map(m -> new Text(
                        Instant.parse(m.get("at").asText()),
                        m.get("from").asText(),
                        m.get("text").asText()))
                .toList();
    }

    public Instant now() {
        return Instant.parse(json(visitor().get("/demo/clock")).get("now").asText());
    }

    public HttpResponse<String> advanceClock(String by) {
        return visitor().postJson("/demo/clock", "{\"advance\":\"" + by + "\"}");
    }

    /** Whether cashback goes out with a code; the shop's own operations always do. */
    public void wantsCodesForCashback(boolean wanted) {
        Map<String, String> settings = new HashMap<>();
        for (String type : List.of("redemption", "transfer", "payout")) {
            settings.put("otp.operations.cashback." + type + ".required", Boolean.toString(wanted));
        }
        HttpResponse<String> answer = as("admin").post("/admin/settings/plugin", settings);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /** A setting counts for what takes effect after it, and that is a moment after it was accepted. */
    public void letAcceptedTakeEffect() {
        assertThat(advanceClock("PT0S").statusCode()).isEqualTo(200);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(text, failure);
        }
    }
}
