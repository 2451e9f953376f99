package io.advantagehub.routes.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat.Reading;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of a delivery is found, each by its path; without a key there is no delivery. */
class CloudEventFaultsTests {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PURCHASE = """
            {"specversion": "1.0", "id": "e1", "source": "/shop", "type": "purchase.completed", "subject": "bruno",
             "time": "2026-11-30T12:00:00Z", "datacontenttype": "application/json; charset=utf-8", "traceparent": 7,
             "data": {"orderId": "o1", "buyerId": "bruno", "referralCode": null, "renewal": true, "colour": "red",
              "lines": [
               {"lineId": "1", "product": "pipeline", "plan": "basic", "quantity": 2, "amount": {"value": "29.30", "currency": "BRL"}},
               {"lineId": "2", "product": "instance", "quantity": 1.0, "amount": {"value": "0.00", "currency": "BRL"}}]}}
            """;

    private static final String SIGN_UP = """
            {"specversion": "1.0", "id": "e2", "source": "/shop", "type": "distributor.signed-up", "subject": "bruno",
             "time": "2026-11-30T12:00:00Z", "data": {"distributorId": "bruno", "sponsorId": "ana", "displayName": "Bruno",
              "phone": "+5511987650002", "phoneVerified": true, "locale": "pt-BR", "timeZone": "America/Sao_Paulo",
              "consents": [{"class": "PROMO", "textVersion": "1", "at": "2026-11-30T12:00:00Z", "proof": "form"}]}}
            """;

    private final HostEventJson format = new HostEventJson();

    @ParameterizedTest
    @ValueSource(strings = {PURCHASE, SIGN_UP})
    void findsNothingWrongWithAGoodEvent(String good) {
        assertThat(delivery(good)).isInstanceOf(Delivery.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"deleted\"", "\"\"", "7", "[]", "{\"a\": 1}", "null", "\"\\u0000\""})
    void letsNobodysSignUpFailForWhatABrowserSentAsACookie(String visit) {
        String signUp = SIGN_UP.replace("\"sponsorId\"", "\"visit\": " + visit + ", \"sponsorId\"");

        assertThat(delivery(signUp))
                .isInstanceOfSatisfying(
                        Delivery.Valid.class,
                        valid -> assertThat(((DistributorSignedUp) valid.event())
                                        .profile()
                                        .visit())
                                .isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /subject                       | null       | subject
                    /subject                       | "ana"      | subject
                    /subject                       | ""         | subject
                    /subject                       | 7          | subject
                    /time                          | null       | time
                    /time                          | "noon"     | time
                    /time                          | "2026-11-30T12:00Z" | time
                    /time                          | "2026-11-30T12:00:00" | time
                    /time                          | "2026-02-30T12:00:00Z" | time
                    /time                          | "0001-01-01T12:00:00Z" | time
                    /type                          | null       | type
                    /type                          | "purchase.complete" | type
                    /type                          | "PURCHASE" | type
                    /type                          | []         | type
                    /datacontenttype               | "text/xml" | datacontenttype
                    /datacontenttype               | 1          | datacontenttype
                    /data                          | null       | data
                    /data                          | []         | data
                    /data                          | "{}"       | data
                    /data/orderId                  | null       | data.orderId
                    /data/orderId                  | "a b"      | data.orderId
                    /data/orderId                  | {}         | data.orderId
                    /data/buyerId                  | null       | data.buyerId
                    /data/buyerId                  | "é"        | data.buyerId
                    /data/referralCode             | ""         | data.referralCode
                    /data/renewal                  | "true"     | data.renewal
                    /data/colour                   | 1e999      | data.colour
                    /data/lines                    | null       | data.lines
                    /data/lines                    | []         | data.lines
                    /data/lines                    | {}         | data.lines
                    /data/lines/0                  | 1          | data.lines[0]
                    /data/lines/1                  | null       | data.lines[1]
                    /data/lines/0/lineId           | null       | data.lines[0].lineId
                    /data/lines/1/lineId           | "1"        | data.lines[1].lineId
                    /data/lines/0/product          | ""         | data.lines[0].product
                    /data/lines/0/plan             | false      | data.lines[0].plan
                    /data/lines/0/quantity         | null       | data.lines[0].quantity
                    /data/lines/0/quantity         | 0          | data.lines[0].quantity
                    /data/lines/0/quantity         | 1.5        | data.lines[0].quantity
                    /data/lines/0/quantity         | "1"        | data.lines[0].quantity
                    /data/lines/0/quantity         | 2147483648 | data.lines[0].quantity
                    /data/lines/0/quantity         | 1e300      | data.lines[0].quantity
                    /data/lines/0/amount           | null       | data.lines[0].amount
                    /data/lines/0/amount           | "29.30"    | data.lines[0].amount
                    /data/lines/0/amount/value     | null       | data.lines[0].amount.value
                    /data/lines/0/amount/value     | 29.30      | data.lines[0].amount.value
                    /data/lines/0/amount/value     | "29.3"     | data.lines[0].amount.value
                    /data/lines/0/amount/value     | "29.300"   | data.lines[0].amount.value
                    /data/lines/0/amount/value     | "1e3"      | data.lines[0].amount.value
                    /data/lines/0/amount/value     | "-1.00"    | data.lines[0].amount.value
                    /data/lines/0/amount/value     | "99999999999999999999.00" | data.lines[0].amount.value
                    /data/lines/0/amount/currency  | null       | data.lines[0].amount.currency
                    /data/lines/0/amount/currency  | "brl"      | data.lines[0].amount.currency
                    /data/lines/0/amount/currency  | "XXX"      | data.lines[0].amount.currency
                    /data/lines/1/amount/currency  | "USD"      | data.lines[1].amount.currency
                    """)
    void namesTheFieldOfAPurchaseThatIsWrong(String pointer, String value, String field) {
        assertThat(faultsOf(with(PURCHASE, pointer, value))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.code()).isEqualTo("invalid-event");
            assertThat(fault.message()).startsWith(fault.message().startsWith("is required") ? "is" : "must");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /data/sponsorId              | "bruno"    | data.sponsorId
                    /data/displayName            | ""         | data.displayName
                    /data/displayName            | "\\ud83d"  | data.displayName
                    /data/phone                  | "11987650002" | data.phone
                    /data/phone                  | 5511987650002 | data.phone
                    /data/phoneVerified          | 1          | data.phoneVerified
                    /data/locale                 | "?"        | data.locale
                    /data/timeZone               | "Mars/One" | data.timeZone
                    /data/consents               | {}         | data.consents
                    /data/consents/0             | "PROMO"    | data.consents[0]
                    /data/consents/0/class       | "OTP"      | data.consents[0].class
                    /data/consents/0/class       | "promo"    | data.consents[0].class
                    /data/consents/0/textVersion | null       | data.consents[0].textVersion
                    /data/consents/0/at          | "today"    | data.consents[0].at
                    /data/consents/0/proof       | ""         | data.consents[0].proof
                    """)
    void namesTheFieldOfASignUpThatIsWrong(String pointer, String value, String field) {
        assertThat(faultsOf(with(SIGN_UP, pointer, value)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field));
    }

    @Test
    void findsEveryFaultAtOnce() {
        String bad = """
                {"specversion": "1.0", "id": "e1", "source": "/shop", "type": "purchase.completed", "subject": "ana",
                 "data": {"buyerId": "bruno", "renewal": 1, "lines": [
                   {"lineId": "1", "product": "", "quantity": 0, "amount": "1"},
                   {"lineId": "2", "quantity": 1, "amount": {"value": "1", "currency": "USD"}},
                   {"lineId": "1", "product": "p", "quantity": 1, "amount": {"value": "1.00", "currency": "USD"}},
                   {"lineId": "2", "product": "p", "quantity": 1, "amount": {"value": "1.00", "currency": "BRL"}},
                   7]}}
                """;
        assertThat(faultsOf(bad))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "subject",
                        "time",
                        "data.orderId",
                        "data.renewal",
                        "data.lines[0].product",
                        "data.lines[0].quantity",
                        "data.lines[0].amount",
                        "data.lines[1].product",
                        "data.lines[1].amount.value",
                        "data.lines[2].lineId",
                        "data.lines[3].lineId",
                        "data.lines[3].amount.currency",
                        "data.lines[4]");
    }

    @Test
    void findsTheFaultsOfASignUpAtOnce() {
        String bad = """
                {"specversion": "1.0", "id": "e1", "source": "/shop", "type": "distributor.signed-up", "subject": "a",
                 "time": "2026-11-30T12:00:00Z", "data": {"distributorId": "a", "sponsorId": "a", "displayName": "",
                   "consents": [{"class": "OTP", "textVersion": ""}]}}
                """;
        assertThat(faultsOf(bad))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "data.sponsorId",
                        "data.displayName",
                        "data.consents[0].class",
                        "data.consents[0].textVersion",
                        "data.consents[0].at",
                        "data.consents[0].proof");
    }

    @Test
    void anEmptyListIsNoWholeRefund() {
        String refund = """
                {"specversion": "1.0", "id": "e1", "source": "/shop", "type": "purchase.refunded", "subject": "a",
                 "time": "2026-11-30T12:00:00Z", "data": {"refundId": "r", "orderId": "o", "buyerId": "a", "lines": []}}
                """;
        assertThat(faultsOf(refund)).extracting(Fault::field).containsExactly("data.lines");
        assertThat(delivery(refund.replace("[]", "null"))).isInstanceOf(Delivery.Valid.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /id          | null      | id
                    /id          | ""        | id
                    /id          | 1         | id
                    /id          | "a b"     | id
                    /source      | null      | source
                    /source      | "é"       | source
                    /specversion | null      | specversion
                    /specversion | "0.3"     | specversion
                    /specversion | 1.0       | specversion
                    """)
    void withoutAKeyItIsNoCloudEvent(String pointer, String value, String field) {
        assertThat(format.read(with(PURCHASE, pointer, value)))
                .isInstanceOfSatisfying(
                        Reading.NoCloudEvent.class,
                        none -> assertThat(none.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "[]",
                "{",
                "{}}",
                "{} {}",
                "{'a':1}",
                "\u0000",
                "{\"a\":NaN}",
                "+5511987650002"
            })
    void whatIsNoJsonObjectIsNoCloudEvent(String text) {
        assertThat(format.read(text)).isInstanceOfSatisfying(Reading.NoCloudEvent.class, none -> {
            assertThat(none.message()).doesNotContain("5511987650002");
            assertThat(none.message()).startsWith("must be");
        });
    }

    @Test
    void whereALineStopsBeingJsonIsToldByItsColumn() {
        assertThat(format.read("{\"id\": oops}"))
                .isInstanceOfSatisfying(
                        Reading.NoCloudEvent.class,
                        none -> assertThat(none.message()).matches("must be one JSON object \\(column [0-9]+\\)"));
    }

    @Test
    void aFieldThatStandsTwiceIsAFaultAndInTheKeyTheEndOfIt() {
        assertThat(faultsOf(PURCHASE.replace("\"product\": \"pipeline\"", "\"product\": \"a\", \"product\": \"b\"")))
                .extracting(Fault::field)
                .containsExactly("data.lines[0].product");
        assertThat(format.read(PURCHASE.replace("\"id\": \"e1\"", "\"id\": \"e1\", \"id\": \"e1\"")))
                .isInstanceOf(Reading.NoCloudEvent.class);
    }

    @Test
    void anInvalidDeliveryKeepsKeyTypeAndContent() {
        assertThat(delivery(with(PURCHASE, "/type", "\"purchase.done\"")))
                .isInstanceOfSatisfying(Delivery.Invalid.class, invalid -> {
                    assertThat(invalid.key()).isEqualTo(new EventKey("/shop", "e1"));
                    assertThat(invalid.type()).isEqualTo("purchase.done");
                    assertThat(invalid.content().canonicalJson())
                            .startsWith("{\"data\":{\"buyerId\":\"bruno\"")
                            .endsWith("\"time\":\"2026-11-30T12:00:00.000000Z\",\"type\":\"purchase.done\"}");
                });
    }

    @Test
    void whatCannotBeKeptIsKnownAgainByItsDigest() {
        Delivery one = delivery(with(PURCHASE, "/data/colour", "1e999"));
        assertThat(one.content().canonicalJson()).matches("\\{\"sha256\":\"[0-9a-f]{64}\"}");
        assertThat(delivery(with(PURCHASE, "/data/colour", "1e998")).content()).isEqualTo(one.content());
        assertThat(delivery(with(PURCHASE, "/data/colour", "-1e999")).content()).isNotEqualTo(one.content());
    }

    @Test
    void whatIsTooLargeIsInvalidAndSmallAfterwards() {
        Delivery large = delivery(with(PURCHASE, "/data/colour", "\"" + "x".repeat(1 << 20) + "\""));
        assertThat(((Delivery.Invalid) large).faults()).extracting(Fault::field).containsExactly("data");
        assertThat(large.content().canonicalJson()).hasSizeLessThan(100);
    }

    @Test
    void deepNestingAndHugeNumbersDoNoHarm() {
        for (String value : List.of(
                "[".repeat(100_000),
                "[".repeat(990) + "]".repeat(990),
                "9".repeat(999),
                "9".repeat(100_000),
                "1e" + "9".repeat(50))) {
            assertThat(format.read(PURCHASE.replace("\"red\"", value))).isNotNull();
        }
    }

    @Test
    void aListThatIsFarTooLongIsRefusedAsOne() {
        String lines = "[{}" + ",{\"lineId\":\"1\"}".repeat(50_000) + "]";
        assertThat(faultsOf(with(PURCHASE, "/data/lines", lines)))
                .hasSizeLessThan(5_000)
                .extracting(Fault::field)
                .contains("data.lines", "data.lines[0].lineId");
    }

    @Test
    void theSameLineIdManyTimesIsAFaultOfEachButTheFirst() {
        String line = "{\"lineId\":\"1\",\"product\":\"p\",\"quantity\":1,"
                + "\"amount\":{\"value\":\"1.00\",\"currency\":\"BRL\"}}";
        assertThat(faultsOf(with(PURCHASE, "/data/lines", "[" + (line + ",").repeat(99) + line + "]")))
                .hasSize(99);
    }

    private List<Fault> faultsOf(String cloudEvent) {
        return ((Delivery.Invalid) delivery(cloudEvent)).faults();
    }

    private Delivery delivery(String cloudEvent) {
        return ((Reading.CloudEvent) format.read(cloudEvent)).delivery();
    }

    /** The text with one value replaced by another JSON text, which the mapper need not be able to express. */
    private static String with(String cloudEvent, String pointer, String value) {
        try {
            ObjectNode root = (ObjectNode) MAPPER.readTree(cloudEvent);
            int end = pointer.lastIndexOf('/');
            String name = pointer.substring(end + 1);
            if (root.at(pointer.substring(0, end)) instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), "@@");
            } else {
                ((ObjectNode) root.at(pointer.substring(0, end))).put(name, "@@");
            }
            return root.toString().replace("\"@@\"", value);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
