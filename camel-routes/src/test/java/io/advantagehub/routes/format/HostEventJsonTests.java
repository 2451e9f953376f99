package io.advantagehub.routes.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.InvalidField;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.api.usecase.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read again, and the same content is the same however it came. */
class HostEventJsonTests {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final DistributorId ANA = new DistributorId("ana");

    private final HostEventJson format = new HostEventJson();

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(HostEventFormat.class)).hasExactlyElementsOfTypes(HostEventJson.class);
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrote(EventType type) {
        RandomEvents events = new RandomEvents(new Random(type.ordinal()));
        for (int i = 0; i < 300; i++) {
            HostEvent event = events.next(type);
            Content content = format.content(event);
            assertThat(format.event(content)).isEqualTo(event);
            assertThat(format.content(format.event(content))).isEqualTo(content);
            assertThat(format.delivery(new EventKey("/host", "1"), event))
                    .isEqualTo(new Delivery.Valid(new EventKey("/host", "1"), content, event));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsACloudEventOfWhatItWrote(EventType type) {
        HostEvent event = new RandomEvents(new Random(42)).next(type);
        Content content = format.content(event);
        String cloudEvent = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/host\","
                + content.canonicalJson().substring(1);
        assertThat(format.read(cloudEvent))
                .isEqualTo(new HostEventFormat.Reading.CloudEvent(
                        new Delivery.Valid(new EventKey("/host", "1"), content, event)));
    }

    @Test
    void writesTheShapeOfTheContract() {
        HostEvent purchase = new PurchaseCompleted(
                ANA,
                NOON,
                new OrderId("o1"),
                null,
                false,
                List.of(new PurchaseCompleted.Line(
                        new LineId("1"), "pipeline", null, 2, Money.parse("29.30", Money.currency("BRL")))));
        assertThat(format.content(purchase).canonicalJson())
                .isEqualTo(
                        "{\"data\":{\"buyerId\":\"ana\",\"lines\":[{\"amount\":{\"currency\":\"BRL\",\"value\":\"29.30\"},"
                                + "\"lineId\":\"1\",\"product\":\"pipeline\",\"quantity\":2}],\"orderId\":\"o1\"},"
                                + "\"subject\":\"ana\",\"time\":\"2026-11-30T12:00:00.000000Z\",\"type\":\"purchase.completed\"}");
    }

    @Test
    void theSameInstantAndDataAreTheSameContentHoweverWritten() {
        String one =
                cloudEvent("2026-11-30T09:00:00.000000-03:00", "{\"b\": 1.0, \"a\": [\"\\u00e9\", 1e2]}", "\"x\":1");
        String other = cloudEvent("2026-11-30T12:00:00z", "{\"a\":[\"é\",100],\"b\":1}", "\"y\":2");
        assertThat(delivery(one).content()).isEqualTo(delivery(other).content());
        assertThat(delivery(one).content().canonicalJson()).contains("\"data\":{\"a\":[\"é\",100],\"b\":1}");
    }

    @Test
    void otherDataAreAnotherContentEvenInFieldsThatNobodyKnows() {
        assertThat(delivery(cloudEvent("2026-11-30T12:00:00Z", "{\"a\":1}", "\"x\":1"))
                        .content())
                .isNotEqualTo(delivery(cloudEvent("2026-11-30T12:00:00Z", "{\"a\":1,\"b\":null}", "\"x\":1"))
                        .content());
    }

    @Test
    void canonicalJsonIsThatOfRfc8785() {
        String data = "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0],"
                + "\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + "\"literals\":[null,true,false],\"\\ufb33\":1,\"\\ud83d\\ude02\":2,\"\\r\":3}";
        assertThat(delivery(cloudEvent("2026-11-30T12:00:00Z", data, "\"x\":1"))
                        .content()
                        .canonicalJson())
                .contains("{\"\\r\":3,\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"😂\":2,\"\ufb33\":1}");
    }

    @Test
    void refusesToWriteWhatIsNoJson() {
        for (String data : List.of("", "[]", "1", "{", "{\"a\":1,\"a\":2}", "{\"a\":1e999}", "{\"a\":\"\\ud800\"}")) {
            HostEvent event = new CustomEvent(ANA, NOON, "shop.visited", data);
            assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> format.content(event));
            assertThat(format.delivery(new EventKey("/host", "1"), event))
                    .isInstanceOfSatisfying(Delivery.Invalid.class, invalid -> {
                        assertThat(invalid.type()).isEqualTo("shop.visited");
                        assertThat(invalid.faults()).hasSize(1);
                    });
        }
    }

    @Test
    void refusesContentThatIsNone() {
        for (String content : List.of("", "{}", "[]", "{\"type\":\"activity.paid\"}")) {
            assertThatIllegalArgumentException().isThrownBy(() -> format.event(new Content(content)));
        }
    }

    private static String cloudEvent(String time, String data, String extension) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/host\",\"type\":\"shop.visited\",\"subject\":\"ana\","
                + "\"time\":\"" + time + "\",\"data\":" + data + "," + extension + "}";
    }

    private Delivery delivery(String cloudEvent) {
        return ((HostEventFormat.Reading.CloudEvent) format.read(cloudEvent)).delivery();
    }
}
