package io.advantagehub.routes.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.edge.HostEventFormat.Reading;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.usecase.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to an event: it is read as what it then is, and nothing is thrown. The seed is in each message. */
class MalformedEventsTests {
    private static final int ROUNDS = 3_000;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> JUNK = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1.5",
            "99999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"~\"",
            "\"~0\"",
            "\"~1\"",
            "\"XXX\"",
            "\"USD\"",
            "\"1.00\"",
            "\"OTP\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"purchase.x\"",
            "\"custom\"",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "{\"\":{\"\":1}}",
            "{\"value\":\"1.00\"}");

    private final HostEventJson format = new HostEventJson();

    @Test
    void whateverIsDoneToTheTreeNothingIsThrown() throws JsonProcessingException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            JsonNode tree = MAPPER.readTree(good(random));
            String text = tree.toString();
            for (int i = random.nextInt(4); i >= 0; i--) {
                text = spoil(text, random);
            }
            check(seed, text);
        }
    }

    @Test
    void whateverIsDoneToTheTextNothingIsThrown() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(good(random));
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(128));
                    case 1 -> text.insert(at, JUNK.get(random.nextInt(JUNK.size())));
                    default -> text.delete(at, Math.min(text.length() - 1, at + 1 + random.nextInt(20)));
                }
            }
            check(seed, text.toString());
        }
    }

    private void check(int seed, String text) {
        Reading reading = read(seed, text);
        if (reading instanceof Reading.CloudEvent event) {
            assertThat(read(seed, text)).as("seed %s: %s", seed, text).isEqualTo(reading);
            if (event.delivery() instanceof Delivery.Valid valid) {
                assertThat(format.event(valid.content()))
                        .as("seed %s: %s", seed, text)
                        .isEqualTo(valid.event());
            } else {
                assertThat(((Delivery.Invalid) event.delivery()).faults())
                        .as("seed %s: %s", seed, text)
                        .isNotEmpty();
            }
        }
    }

    private Reading read(int seed, String text) {
        try {
            return format.read(text);
        } catch (RuntimeException thrown) {
            throw new AssertionError("seed " + seed + ": " + text, thrown);
        }
    }

    private String good(Random random) {
        EventType type = EventType.values()[random.nextInt(EventType.values().length)];
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/host\","
                + format.content(new RandomEvents(random).next(type))
                        .canonicalJson()
                        .substring(1);
    }

    private static String spoil(String text, Random random) {
        try {
            JsonNode root = MAPPER.readTree(text);
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            if (container instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                object.put(names.get(random.nextInt(names.size())), "@@");
            } else if (container instanceof ArrayNode array && !array.isEmpty()) {
                array.set(random.nextInt(array.size()), "@@");
            }
            return root.toString().replace("\"@@\"", JUNK.get(random.nextInt(JUNK.size())));
        } catch (JsonProcessingException spoiltEnough) {
            return text;
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
