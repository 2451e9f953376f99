package io.advantagehub.imports;

import static io.advantagehub.imports.ImportFixture.balance;
import static io.advantagehub.imports.ImportFixture.consent;
import static io.advantagehub.imports.ImportFixture.person;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.usecase.ImportPlatform.Report;
import io.advantagehub.consent.ConsentQuery;
import io.advantagehub.consent.Consents;
import io.advantagehub.database.Ids;
import io.advantagehub.imports.ImportFixture.Outcome;
import io.advantagehub.inbox.Drained;
import io.advantagehub.inbox.Inbox;
import io.advantagehub.inbox.Standstill;
import io.advantagehub.lease.HeldLease;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of people on the real database. */
class ImportIT {
    private static final String MATURED = ",'earnedAt':'2025-01-01T00:00:00Z','maturesAt':'2025-02-01T00:00:00Z'";
    private static final List<String> PEOPLE = List.of(
            person("carla", "bruno", ",'phone':'+12125550003','phoneVerified':true,'locale':'en'"),
            balance("bruno", "opening", "10.00", MATURED),
            person(
                    "bruno",
                    "ana",
                    ",'displayName':'Bruno','consents':[{'class':'PROMO','textVersion':'v1',"
                            + "'at':'2025-01-01T00:00:00Z','proof':'box'}]"),
            consent("carla", ",'textVersion':'v1','at':'2024-05-05T00:00:00Z','proof':'paper'"),
            "",
            person("ana", null, ",'time':'2015-01-01T00:00:00Z','unknown':{'ignored':1}"));

    @TempDir
    private static Path folder;

    private static ImportFixture hub;

    @BeforeAll
    static void start() {
        hub = new ImportFixture(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void anEmptyDatabase() {
        hub.clear();
    }

    @Test
    void takesOverPeopleWhateverTheirOrder() {
        Outcome outcome = hub.imports(PEOPLE);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.report()).isEqualTo(new Report(6, 3, 1, 1, 0, 0));
        assertThat(hub.ask("SELECT CONCAT_WS(',', id, sponsor_id, display_name, phone, phone_verified, phone_reachable,"
                        + " locale, registered_at) FROM ah_distributor ORDER BY id"))
                .containsExactly(
                        "ana,0,1,2015-01-01 00:00:00.000000",
                        "bruno,ana,Bruno,0,1,2026-01-01 00:00:00.000000",
                        "carla,bruno,+12125550003,1,1,en,2026-01-01 00:00:00.000000");
        assertThat(hub.ask("SELECT CONCAT_WS(',', distributor_id, class, granted, text_version, given_at, accepted_at,"
                        + " proof) FROM ah_consent ORDER BY distributor_id"))
                .containsExactly(
                        "bruno,PROMO,1,v1,2025-01-01 00:00:00.000000,2026-01-01 00:00:00.000000,box",
                        "carla,TRANSACTIONAL,1,v1,2024-05-05 00:00:00.000000,2026-01-01 00:00:00.000000,paper");
        assertThat(hub.available("bruno")).isEqualTo("10.00");
        assertThat(hub.differences()).isEmpty();
    }

    @Test
    void nobodyIsTold() {
        hub.imports(PEOPLE);

        assertThat(hub.ask("SELECT id FROM ah_sms")).isEmpty();
        assertThat(hub.ask("SELECT id FROM ah_inbox")).isEmpty();
    }

    @Test
    void theSameAgainChangesNothing() {
        hub.imports(PEOPLE);
        Map<String, List<String>> before = hub.everything();
        hub.clock().advance(Duration.ofDays(1));

        Outcome again = hub.imports(hub.gzip(PEOPLE));

        assertThat(again.report()).isEqualTo(new Report(6, 0, 0, 0, 5, 0));
        assertThat(hub.everything()).isEqualTo(before);
    }

    @Test
    void whatIsTwiceInAFileIsADuplicate() {
        List<String> twice = new ArrayList<>(PEOPLE);
        twice.addAll(PEOPLE);

        assertThat(hub.imports(twice).report()).isEqualTo(new Report(12, 3, 1, 1, 5, 0));
    }

    @Test
    void goesOnWhereItWasLeft() {
        hub.imports(PEOPLE.subList(0, 3));

        assertThat(hub.imports(PEOPLE).report()).isEqualTo(new Report(6, 1, 1, 0, 3, 0));
        Map<String, List<String>> parted = hub.everything();
        assertThat(parted.get("ah_distributor")).hasSize(3);
        assertThat(parted.get("ah_sponsorship")).hasSize(3);
        assertThat(parted.get("ah_opening_balance")).hasSize(1);
    }

    @Test
    void balancesKeepTheirOwnDates() {
        hub.imports(
                balance("ana", "matured", "1.00", MATURED),
                balance(
                        "ana",
                        "future",
                        "2.00",
                        ",'earnedAt':'2025-12-20T00:00:00Z','maturesAt':'2026-01-20T00:00:00Z'"),
                balance("ana", "expiring", "4.00", MATURED + ",'expiresAt':'2026-01-10T00:00:00Z'"),
                balance("ana", "expired", "8.00", MATURED + ",'expiresAt':'2025-12-31T00:00:00Z'"));

        assertThat(hub.available("ana") + " " + hub.future("ana")).isEqualTo("5.00 2.00");
        hub.clock().set("2026-01-10T00:00:00Z");
        assertThat(hub.available("ana") + " " + hub.future("ana")).isEqualTo("1.00 2.00");
        hub.clock().set("2026-01-20T00:00:00Z");
        assertThat(hub.available("ana") + " " + hub.future("ana")).isEqualTo("3.00 0.00");
        assertThat(hub.differences()).isEmpty();
    }

    @Test
    void purchasesGoUpTheImportedTreeWhateverTheirTimeAndHoweverEarlyTheyWereAccepted() {
        hub.accepts(purchase("1", "carla", "2025-03-01T00:00:00Z"));
        hub.imports(PEOPLE);

        hub.tells(purchase("2", "carla", "2025-12-31T00:00:00Z"));

        assertThat(hub.future("bruno") + " " + hub.available("bruno")).isEqualTo("10.00 20.00");
        assertThat(hub.future("ana") + " " + hub.available("ana")).isEqualTo("5.00 5.00");
    }

    @Test
    void whatEventsToldStandsAndTheImportAddsWhatTheyDidNot() {
        hub.tells(aPerson("bruno").under("zoe").named("Bruno Z").signsUp("2025-06-01T00:00:00Z"));
        hub.tells(new ConsentRevoked(
                new DistributorId("bruno"), Instant.parse("2025-07-01T00:00:00Z"), MessageClass.PROMO, null, null));

        Outcome outcome = hub.imports(person(
                "bruno",
                "ana",
                ",'displayName':'Bruno','phone':'+5511987650001','consents':[{'class':'PROMO','textVersion':'v1',"
                        + "'at':'2025-01-01T00:00:00Z','proof':'box'}]"));

        assertThat(outcome.report().distributors()).isOne();
        assertThat(hub.ask("SELECT CONCAT_WS(',', id, sponsor_id, display_name, phone) FROM ah_distributor"))
                .containsExactly("bruno,zoe,Bruno Z,+5511987650001");
        assertThat(hub.plugin()
                        .bean(Consents.class)
                        .given(Set.of(new ConsentQuery(new DistributorId("bruno"), MessageClass.PROMO, Ids.LAST))))
                .isEmpty();
        hub.tells(purchase("1", "bruno", "2025-05-31T00:00:00Z"));
        hub.tells(purchase("2", "bruno", "2025-06-01T00:00:00Z"));
        assertThat(hub.available("ana") + " " + hub.available("zoe")).isEqualTo("10.00 10.00");
    }

    @Test
    void whomTheFileGivesNoSponsorKeepsTheOneThatEventsTold() {
        hub.tells(aPerson("bruno").under("zoe").signsUp("2025-06-01T00:00:00Z"));
        hub.imports(person("bruno", null));

        hub.tells(purchase("1", "bruno", "2025-05-31T00:00:00Z"));

        assertThat(hub.available("zoe")).isEqualTo("10.00");
    }

    @Test
    void anEventAfterwardsMovesPurchasesFromItsOwnTimeOn() {
        hub.imports(PEOPLE);
        hub.tells(aPerson("carla").under("ana").updates("2025-11-01T00:00:00Z"));

        hub.tells(purchase("1", "carla", "2025-10-31T00:00:00Z"));
        hub.tells(purchase("2", "carla", "2025-11-01T00:00:00Z"));

        assertThat(hub.available("bruno")).isEqualTo("20.00");
        assertThat(hub.available("ana")).isEqualTo("15.00");
    }

    @Test
    void statementsGrowWithChunksNotWithLines() {
        int few = hub.plugin().statements(() -> hub.imports(some(0, 3)));
        hub.clear();
        int many = hub.plugin().statements(() -> hub.imports(some(0, 100)));

        assertThat(many).isEqualTo(few);
    }

    @Test
    void manyChunksAtATimeEndAsOneWould() {
        List<String> lines = some(0, 3_000);
        for (int i = 0; i < 3_000; i++) {
            lines.add(balance("p" + i % 7, "more-" + i, "0.01", MATURED));
        }

        assertThat(hub.imports(lines).report()).isEqualTo(new Report(12_000, 3_000, 3_000, 6_000, 0, 0));

        assertThat(hub.available("p3")).isEqualTo("5.29");
        assertThat(hub.ask("SELECT SUM(available) FROM ah_account")).containsExactly("303000");
        assertThat(hub.differences()).isEmpty();
    }

    @Test
    void nothingIsTakenUpMeanwhile() {
        Inbox inbox = hub.plugin().bean(Inbox.class);
        try (HeldLease still =
                hub.plugin().bean(Standstill.class).begin(Duration.ZERO).orElseThrow()) {
            hub.accepts(aPerson("ana").signsUp("2025-01-01T00:00:00Z"));

            assertThat(inbox.drainOnce()).isEqualTo(new Drained(0, 0, 0, false));
            assertThat(still.transaction(() -> "held")).isEqualTo("held");
        }
        // Whoever found all shares taken looks again a moment later.
        await().atMost(Duration.ofMinutes(1)).until(() -> inbox.drainOnce().done() == 1);
        assertThat(hub.plugin().bean(Standstill.class).begin(Duration.ZERO)).isEmpty();
    }

    /** People, each with a consent and a balance: three lines each. */
    static List<String> some(int from, int to) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            lines.add(person("p" + i, i == 0 ? null : "p" + i / 2, ",'phone':'+5511" + (987_650_000 + i) + "'"));
            lines.add(consent("p" + i, ",'proof':'box'"));
            lines.add(balance("p" + i, "opening", "1.00", MATURED));
        }
        return lines;
    }

    private static HostEvent purchase(String order, String buyer, String at) {
        return new PurchaseCompleted(
                new DistributorId(buyer),
                Instant.parse(at),
                new OrderId(order),
                null,
                false,
                List.of(new PurchaseCompleted.Line(
                        new LineId("1"), "instance", null, 1, Money.parse("100.00", Money.currency("BRL")))));
    }
}
