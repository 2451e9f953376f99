package io.advantagehub.web;

import static io.advantagehub.testing.Person.aPerson;
import static io.advantagehub.web.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.advantagehub.api.spi.FairPlaySource.Traces;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who have a device, an address or a card in common: seen in real requests, in the events, or told by the host. */
@ExtendWith(ProgrammeHost.Shared.class)
class FairPlayOverHttpIT {
    private static final String HOME = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.9";
    private static int people;

    private final ProgrammeHost host;
    private String ana;
    private String buyer;

    FairPlayOverHttpIT(ProgrammeHost host) {
        this.host = host;
    }

    @BeforeEach
    void anaHasLinks() {
        people++;
        ana = "seen-ana" + people;
        buyer = "seen-buyer" + people;
        host.programme.plugin().jdbc().update("DELETE FROM ah_cashback_rules WHERE version > 1");
        host.programme.plugin().clear("ah_review", "ah_sighting", "ah_visitor_address");
        host.programme.passes("P1D");
        host.programme.happen(aPerson(ana).signsUp(host.programme.now().toString()));
        host.programme.acceptsTerms(ana);
    }

    @AfterEach
    void asBefore() {
        List.of("mode", "weight.same-address", "address.people").forEach(host.programme::unset);
        host.programme.host.known.clear();
        host.programme.host.fails = false;
    }

    @Test
    void whoSponsorsThemselvesInOneBrowserIsHeld() {
        host.programme.set("weight.same-address", "0");
        String cookie = host.follows(code(), HOME, null);
        host.distributor(ana).get("/me/referral-links", ELSEWHERE, cookie);

        signsUpBy(buyer, cookie);
        buys("o");

        assertThat(codes("o")).containsExactly("same-device");
        assertThat(host.programme.balance(ana)).isEqualTo("future 1000, available 0, debt 0");
        assertThat(held("o").path("status").asText()).isEqualTo("HELD");
        assertThat(held("o").at("/reasons/0/text/en").asText())
                .isEqualTo(
                        "The buyer " + buyer + " and " + ana + ", who earns from the purchase, use the same device.");
        assertThat(held("o").at("/reasons/0/text/pt-BR").asText()).contains("usam o mesmo aparelho");
        assertThat(held("o").at("/reasons/0/text/ru").asText()).contains("пользуются одним и тем же устройством");
    }

    @Test
    void whoBuysInASponsorsBrowserIsHeldToo() {
        host.programme.set("weight.same-address", "0");
        host.programme.happen(
                aPerson(buyer).under(ana).signsUp(host.programme.now().toString()));
        String cookie = host.follows(code(), HOME, null);
        host.distributor(ana).get("/me/referral-links", ELSEWHERE, cookie);

        host.distributor(buyer).get("/me/reviews", HOME, cookie);
        buys("o");

        assertThat(codes("o")).containsExactly("same-device");
    }

    @Test
    void aHouseholdBehindOneAddressIsNotHeldForThatAlone() {
        host.distributor(ana).get("/me/referral-links", HOME, null);
        signsUpBy(buyer, host.follows(code(), HOME, null));

        JsonNode seen = preview();
        assertThat(seen.path("outcome").asText()).isEqualTo("none");
        assertThat(seen.path("score").asInt()).isEqualTo(40);
        assertThat(seen.at("/reasons/0/code").asText()).isEqualTo("same-address");
        buys("household");
        assertThat(held("household").isMissingNode()).isTrue();
        host.programme.passes("P31D");
        assertThat(host.programme.balance(ana)).isEqualTo("future 0, available 1000, debt 0");
    }

    @Test
    void anAddressIsHeldWhereAnAdministratorWantsThatOrMoreSpeaksAgainstIt() {
        host.distributor(ana).get("/me/referral-links", HOME, null);
        signsUpBy(buyer, host.follows(code(), HOME, null));
        host.programme.set("weight.same-address", "60");

        buys("strict");

        assertThat(codes("strict")).containsExactly("same-address");
        assertThat(held("strict").at("/reasons/0/text/ru").asText()).contains("с одного и того же сетевого адреса");
        host.programme.unset("weight.same-address");
        host.programme.set("burst.purchases", "1");
        buys("burst");
        host.programme.unset("burst.purchases");
        assertThat(codes("burst")).containsExactly("same-address", "sales-burst");
        assertThat(held("burst").path("score").asInt()).isEqualTo(100);
    }

    @Test
    void anAddressOfManySaysNothing() {
        host.programme.set("address.people", "3");
        host.programme.set("weight.same-address", "60");
        host.distributor(ana).get("/me/referral-links", HOME, null);
        signsUpBy(buyer, host.follows(code(), HOME, null));
        host.distributor("seen-neighbour" + people).get("/me/reviews", HOME, null);
        assertThat(preview().path("outcome").asText()).isEqualTo("held");

        host.distributor("seen-customer" + people).get("/me/reviews", HOME, null);

        assertThat(preview().isNull()).isTrue();
    }

    @Test
    void aMachinesOwnAddressAndAProxysAreNobodys() {
        for (String address : List.of("127.0.0.1", "10.1.2.3", "192.168.0.1", "fe80::1", "unknown")) {
            host.distributor(ana).get("/me/referral-links", address, null);
            host.follows(code(), address, null);
        }
        host.programme.seesAll();

        assertThat(rows("ah_sighting")).isZero();
        assertThat(rows("ah_visitor_address")).isZero();
    }

    @Test
    void aCardIsToldByTheHostAndKnownOfPayoutsToo() {
        host.programme.happen(
                aPerson(buyer).under(ana).signsUp(host.programme.now().toString()));
        host.programme.host.known.put(buyer, cards("tok-1"));
        buys("other-cards");
        assertThat(held("other-cards").isMissingNode()).isTrue();

        host.programme.host.known.put(ana, cards("tok-1"));
        buys("one-card");
        host.programme.host.known.remove(ana);
        host.programme.isPaidOutTo(ana, "tok-1");
        buys("paid-out");

        assertThat(codes("one-card")).containsExactly("same-card");
        assertThat(codes("paid-out")).containsExactly("same-card");
        assertThat(held("paid-out").toString()).doesNotContain("tok-1");
    }

    @Test
    void aHostThatKnowsDevicesIsAskedAndOneThatFailsHoldsNothingUp() {
        host.programme.happen(
                aPerson(buyer).under(ana).signsUp(host.programme.now().toString()));
        Traces traces = new Traces(Set.of("app-7"), Set.of("hash-of-address"), Set.of());
        host.programme.host.known.put(ana, traces);
        host.programme.host.known.put(buyer, traces);
        buys("app");
        host.programme.host.fails = true;
        buys("away");

        assertThat(codes("app")).containsExactly("same-device", "same-address");
        assertThat(held("away").isMissingNode()).isTrue();
        assertThat(host.programme.balance(ana)).isEqualTo("future 2000, available 0, debt 0");
    }

    @Test
    void whatWasSeenIsKeptAsHashesAndNotForLong() {
        String cookie = host.follows(code(), HOME, null);
        host.distributor(ana).get("/me/referral-links", HOME, cookie);
        host.programme.seesAll();
        assertThat(kinds()).containsExactly("A", "D");
        assertThat(rows("ah_visitor_address")).isEqualTo(1);
        assertThat(host.programme
                                .plugin()
                                .jdbc()
                                .queryForList("SELECT * FROM ah_sighting")
                                .toString()
                        + host.programme.plugin().jdbc().queryForList("SELECT HEX(mark) m FROM ah_sighting"))
                .doesNotContain(HOME, cookie.substring(7), "CB007107");

        host.programme.passes("P31D");
        assertThat(kinds()).containsExactly("D");
        assertThat(rows("ah_visitor_address")).isZero();
        host.programme.passes("P60D");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void nothingIsKeptWhereNobodyLooks() {
        host.programme.set("mode", "off");
        String cookie = host.follows(code(), HOME, null);
        host.distributor(ana).get("/me/referral-links", HOME, cookie);
        signsUpBy(buyer, cookie);
        host.programme.seesAll();

        assertThat(rows("ah_sighting")).isZero();
        assertThat(rows("ah_visitor_address")).isZero();
    }

    /** Of one of ana's links. */
    private String code() {
        return ok(host.distributor(ana).get("/me/referral-links"))
                .at("/items/0/code")
                .asText();
    }

    /** As a host tells it that hands on the cookie; what was seen before is in the database. */
    private void signsUpBy(String who, String cookie) {
        host.programme.seesAll();
        host.programme.happen(aPerson(who)
                .visiting(cookie.substring("ah_ref=".length()))
                .signsUp(host.programme.now().toString()));
    }

    private void buys(String order) {
        host.programme.seesAll();
        host.programme.happen(host.programme.purchase(order + people, buyer, "100.00"));
    }

    /** What fair play would say of a purchase of the buyer's to ana; null where nothing. */
    private JsonNode preview() {
        host.programme.seesAll();
        return ok(host.administrator().post("/admin/cashback-rules/preview", """
                {"purchase": {"buyerId": "%s", "lines": [
                  {"product": "p", "amount": {"value": "100.00", "currency": "BRL"}}]}}""".formatted(buyer)))
                .at("/people/0/fairPlay");
    }

    private JsonNode held(String order) {
        for (JsonNode item : ok(host.administrator().get("/admin/reviews")).path("items")) {
            if (item.path("orderId").asText().equals(order + people)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    private List<String> codes(String order) {
        return held(order).path("reasons").findValuesAsText("code");
    }

    private List<String> kinds() {
        return host.programme.plugin().jdbc().queryForList("SELECT kind FROM ah_sighting ORDER BY kind", String.class);
    }

    private long rows(String table) {
        Long rows = host.programme.plugin().jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return rows == null ? 0 : rows;
    }

    private static Traces cards(String... tokens) {
        return new Traces(Set.of(), Set.of(), Set.of(tokens));
    }
}
