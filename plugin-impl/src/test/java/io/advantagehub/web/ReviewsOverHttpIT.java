package io.advantagehub.web;

import static io.advantagehub.testing.Person.aPerson;
import static io.advantagehub.web.Answered.assertInvalid;
import static io.advantagehub.web.Answered.assertProblem;
import static io.advantagehub.web.Answered.json;
import static io.advantagehub.web.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.spi.Role;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held is looked at by administrators, and asked after by whoever earned it, over HTTP. */
@ExtendWith(ProgrammeHost.Shared.class)
class ReviewsOverHttpIT {
    private static final String QUEUE = "/admin/reviews";
    private static final String OWN = "/me/reviews";
    private static int people;

    private final ProgrammeHost host;
    private String ana;
    private String twin;

    ReviewsOverHttpIT(ProgrammeHost host) {
        this.host = host;
    }

    /** Ana, and an account below her that has her phone. */
    @BeforeEach
    void somebodyWithTwoAccounts() {
        people++;
        ana = "reviews-ana" + people;
        twin = "reviews-twin" + people;
        host.programme.plugin().jdbc().update("DELETE FROM ah_cashback_rules WHERE version > 1");
        host.programme.plugin().clear("ah_review");
        host.programme.passes("P1D");
        String now = host.programme.now().toString();
        String phone = "+5531987" + (650_000 + people);
        host.programme.happen(
                aPerson(ana).phone(phone).signsUp(now),
                aPerson(twin).under(ana).phone(phone).signsUp(now));
        host.administrator();
    }

    @Test
    void waitInAQueueWithReasonsInEachLanguage() {
        twinBuys("first", "100.00");
        twinBuys("second", "50.00");
        host.programme.happen(host.programme.refund("first" + people, twin, "40.00"));

        JsonNode page = ok(host.get(QUEUE + "?status=HELD&distributorId=" + ana + "&limit=1"));
        JsonNode newest = page.at("/items/0");
        assertThat(newest.path("orderId").asText()).isEqualTo("second" + people);
        JsonNode oldest = ok(host.get(QUEUE + "?status=HELD&distributorId=" + ana + "&cursor="
                        + page.path("nextCursor").asText()))
                .at("/items/0");

        assertThat(oldest.path("status").asText()).isEqualTo("HELD");
        assertThat(oldest.path("distributorId").asText()).isEqualTo(ana);
        assertThat(oldest.path("buyerId").asText()).isEqualTo(twin);
        assertThat(oldest.at("/amount/value").asText()).isEqualTo("10.00");
        assertThat(oldest.at("/left/value").asText()).isEqualTo("6.00");
        assertThat(oldest.path("score").asInt()).isEqualTo(100);
        assertThat(oldest.at("/reasons/0/code").asText()).isEqualTo("same-phone");
        assertThat(oldest.at("/reasons/0/text/ru").asText()).startsWith("У покупателя " + twin + " тот же номер");
        assertThat(oldest.at("/reasons/0/text/pt-BR").asText()).startsWith("O comprador " + twin + " tem o mesmo");
        assertThat(ok(host.get(QUEUE + "/" + oldest.path("id").asText()))).isEqualTo(oldest);
        assertThat(ok(host.get(QUEUE + "?status=RELEASED")).path("items")).isEmpty();
        assertThat(ok(host.get(QUEUE + "?distributorId=somebody-else")).path("items"))
                .isEmpty();
    }

    @Test
    void areReleasedOnceByAKeyAndThenShownAsSuch() {
        String id = twinBuys("released", "100.00");
        host.programme.passes("P31D");
        assertThat(host.programme.balance(ana)).isEqualTo("future 1000, available 0, debt 0");
        assertProblem(host.post(QUEUE + "/" + id + "/release", "{}"), 400, "idempotency-key-missing");

        HttpResponse<String> released = host.post(QUEUE + "/" + id + "/release", "{\"note\": \"a gift\"}", "key-" + id);
        assertThat(ok(released).path("status").asText()).isEqualTo("RELEASED");
        assertThat(json(released).at("/moved/value").asText()).isEqualTo("10.00");
        assertThat(host.programme.balance(ana)).isEqualTo("future 0, available 1000, debt 0");
        assertThat(host.post(QUEUE + "/" + id + "/release", "{\"note\": \"a gift\"}", "key-" + id)
                        .body())
                .isEqualTo(released.body());
        assertProblem(
                host.post(QUEUE + "/" + id + "/release", "{\"note\": \"other\"}", "key-" + id),
                422,
                "idempotency-key-reused");

        HttpResponse<String> again = host.post(QUEUE + "/" + id + "/refuse", "{\"note\": \"no\"}", "again-" + id);
        assertProblem(again, 409, "review-decided");
        assertThat(json(again).path("status").asText()).isEqualTo("RELEASED");
        JsonNode shown = ok(host.get(QUEUE + "/" + id));
        assertThat(shown.path("decidedBy").asText()).isEqualTo("admin");
        assertThat(shown.path("decidedAt").asText())
                .isEqualTo(host.programme.now().toString());
        assertThat(shown.path("note").asText()).isEqualTo("a gift");
        assertThat(host.programme.balance(ana)).isEqualTo("future 0, available 1000, debt 0");
    }

    @Test
    void areRefusedOnlyWithAWordOfWhy() {
        String id = twinBuys("refused", "100.00");

        assertInvalid(host.post(QUEUE + "/" + id + "/refuse", "{}", "a" + id), "note");
        assertInvalid(host.post(QUEUE + "/" + id + "/refuse", "{\"note\": \" \"}", "b" + id), "note");
        assertInvalid(host.post(QUEUE + "/" + id + "/refuse", "", "c" + id), "body");
        String tooLong = "{\"note\": \"" + "x".repeat(501) + "\"}";
        assertInvalid(host.post(QUEUE + "/" + id + "/refuse", tooLong, "d" + id), "note");
        assertInvalid(host.post(QUEUE + "/" + id + "/release", tooLong, "e" + id), "note");
        assertThat(host.programme.balance(ana)).isEqualTo("future 1000, available 0, debt 0");

        JsonNode refused =
                ok(host.post(QUEUE + "/" + id + "/refuse", "{\"note\": \"one person, two accounts\"}", "f" + id));
        assertThat(refused.path("status").asText()).isEqualTo("REFUSED");
        assertThat(host.programme.balance(ana)).isEqualTo("future 0, available 0, debt 0");
    }

    @Test
    void areAskedForByNamesThatThereAre() {
        assertInvalid(host.get(QUEUE + "?status=OPEN"), "status");
        assertInvalid(host.get(QUEUE + "?distributorId=a%20b"), "distributorId");
        assertInvalid(host.get(QUEUE + "?cursor=none"), "cursor");
        assertInvalid(host.get(QUEUE + "?limit=0"), "limit");
        assertProblem(host.get(QUEUE + "/x"), 404, "not-found");
        assertProblem(host.get(QUEUE + "/" + UUID.randomUUID()), 404, "not-found");
        String nobodys = QUEUE + "/" + UUID.randomUUID() + "/release";
        assertProblem(host.post(nobodys, "{}", "nobodys-" + people), 404, "not-found");
    }

    @Test
    void areAppealedOnceByWhoeverEarnedThemWhoSeesNoReasons() {
        String id = twinBuys("appealed", "100.00");

        JsonNode own = ok(host.distributor(ana).get(OWN)).at("/items/0");
        assertThat(own.fieldNames())
                .toIterable()
                .containsExactly("id", "status", "orderId", "amount", "heldAt", "decidedAt", "appeal");
        assertThat(own.path("id").asText()).isEqualTo(id);
        String appeal = OWN + "/" + id + "/appeal";
        assertInvalid(host.post(appeal, "{}"), "text");
        assertInvalid(host.post(appeal, "{\"text\": \"" + "x".repeat(1_001) + "\"}"), "text");
        assertThat(ok(host.post(appeal, "{\"text\": \" My husband buys. \"}"))
                        .path("appeal")
                        .asText())
                .isEqualTo("My husband buys.");
        assertProblem(host.post(appeal, "{\"text\": \"again\"}"), 409, "appeal-not-possible");
        assertProblem(host.distributor(twin).post(appeal, "{\"text\": \"mine?\"}"), 404, "not-found");
        assertThat(ok(host.get(OWN)).path("items")).isEmpty();
        assertProblem(host.post(OWN + "/" + UUID.randomUUID() + "/appeal", "{\"text\": \"x\"}"), 404, "not-found");

        JsonNode queued = ok(host.administrator().get(QUEUE + "/" + id));
        assertThat(queued.path("appeal").asText()).isEqualTo("My husband buys.");
        assertThat(queued.path("appealedAt").asText())
                .isEqualTo(host.programme.now().toString());
    }

    @Test
    void areNobodysToDecideWhereTheyWereOnlyNoted() {
        host.programme.set("mode", "record");
        String id = twinBuys("noted", "100.00");
        host.programme.unset("mode");

        assertProblem(host.post(QUEUE + "/" + id + "/release", "{}", "n" + id), 409, "nothing-held");
        assertThat(ok(host.distributor(ana).get(OWN)).path("items")).isEmpty();
        assertProblem(host.post(OWN + "/" + id + "/appeal", "{\"text\": \"x\"}"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  ''
            GET,  /%s
            POST, /%s/release
            POST, /%s/refuse
            """)
    void areAdministratorsBusiness(String method, String path) {
        String id = twinBuys("others", "100.00");
        String place = QUEUE + path.formatted(id);

        assertProblem(host.nobody().send(method, place, "{\"note\": \"x\"}"), 401, "unauthenticated");
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertProblem(host.as(ana, role).send(method, place, "{\"note\": \"x\"}"), 403, "forbidden");
            }
        }
        assertProblem(host.administrator().get(OWN), 403, "forbidden");
        assertThat(ok(host.get(QUEUE + "/" + id)).path("status").asText()).isEqualTo("HELD");
    }

    /** What is found of it. */
    private String twinBuys(String order, String amount) {
        host.programme.happen(host.programme.purchase(order + people, twin, amount));
        return ok(host.administrator().get(QUEUE + "?distributorId=" + ana))
                .at("/items/0/id")
                .asText();
    }
}
