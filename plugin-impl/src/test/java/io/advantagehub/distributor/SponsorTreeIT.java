package io.advantagehub.distributor;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.database.Ids;
import io.advantagehub.testing.History;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sponsored whom at a time, as far as it was told before a purchase. */
class SponsorTreeIT {
    @AutoClose
    private static final TestPlugin PLUGIN = new TestPlugin(context -> {}, DistributorConfiguration.class);

    @BeforeEach
    void empty() {
        PLUGIN.clear("ah_distributor", "ah_sponsorship");
    }

    @Test
    void theRecordValidAtTheTimeCounts() {
        told(
                aPerson("bob").under("ana").signsUp("2026-01-10T00:00:00Z"),
                aPerson("bob").under("carla").updates("2026-02-10T00:00:00Z"));

        assertThat(sponsor("bob", "2026-02-09T23:59:59.999999Z", Ids.LAST)).contains("ana");
        assertThat(sponsor("bob", "2026-02-10T00:00:00Z", Ids.LAST)).contains("carla");
    }

    @Test
    void beforeTheFirstRecordTheFirstCounts() {
        told(
                aPerson("bob").under("ana").signsUp("2026-01-10T00:00:00Z"),
                aPerson("bob").under("carla").updates("2026-02-10T00:00:00Z"));

        assertThat(sponsor("bob", "2025-01-01T00:00:00Z", Ids.LAST)).contains("ana");
    }

    @Test
    void ofRecordsWithOneTimeTheLaterAcceptedCounts() {
        told(
                aPerson("bob").under("ana").signsUp("2026-01-10T00:00:00Z"),
                aPerson("bob").under("carla").updates("2026-01-10T00:00:00Z"));

        assertThat(sponsor("bob", "2026-01-10T00:00:00Z", Ids.LAST)).contains("carla");
        assertThat(sponsor("bob", "2026-01-09T00:00:00Z", Ids.LAST)).contains("carla");
    }

    @Test
    void whatWasAcceptedAfterThePurchaseDoesNotCount() {
        History history = History.of(
                aPerson("bob").under("ana").signsUp("2026-01-10T00:00:00Z"),
                aPerson("bob").under("carla").updates("2026-01-11T00:00:00Z"));
        PLUGIN.take(history);
        UUID signUp = history.items().get(0).number();
        UUID update = history.items().get(1).number();

        assertThat(sponsor("bob", "2026-01-12T00:00:00Z", update)).contains("ana");
        assertThat(sponsor("bob", "2026-01-12T00:00:00Z", signUp)).isEmpty();
    }

    @Test
    void anUpdateFromThePastIsOrderedByItsOwnTime() {
        told(
                aPerson("bob").under("ana").signsUp("2026-03-01T00:00:00Z"),
                aPerson("bob").under("carla").updates("2026-01-01T00:00:00Z"));

        assertThat(sponsor("bob", "2026-02-01T00:00:00Z", Ids.LAST)).contains("carla");
        assertThat(sponsor("bob", "2026-03-01T00:00:00Z", Ids.LAST)).contains("ana");
        assertThat(PLUGIN.jdbc().queryForObject("SELECT sponsor_id FROM ah_distributor", String.class))
                .isEqualTo("carla");
    }

    @Test
    void whoJoinsWithoutASponsorHasNoneUntilOneIsTold() {
        told(
                aPerson("bob").signsUp("2026-01-10T00:00:00Z"),
                aPerson("bob").named("Bob").updates("2026-01-11T00:00:00Z"),
                aPerson("bob").under("ana").updates("2026-02-10T00:00:00Z"));

        assertThat(sponsor("bob", "2026-01-01T00:00:00Z", Ids.LAST)).isEmpty();
        assertThat(sponsor("bob", "2026-02-01T00:00:00Z", Ids.LAST)).isEmpty();
        assertThat(sponsor("bob", "2026-02-10T00:00:00Z", Ids.LAST)).contains("ana");
        assertThat(PLUGIN.jdbc().queryForObject("SELECT COUNT(*) FROM ah_sponsorship", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void aSecondSignUpIsAnUpdate() {
        told(
                aPerson("bob").under("ana").signsUp("2026-01-10T00:00:00Z"),
                aPerson("bob").signsUp("2026-01-20T00:00:00Z"));

        assertThat(sponsor("bob", "2026-01-21T00:00:00Z", Ids.LAST)).contains("ana");
    }

    @Test
    void tellsPeopleApartByCase() {
        told(aPerson("aB1").under("ana").signsUp("2026-01-10T00:00:00Z"));

        assertThat(sponsor("Ab1", "2026-01-21T00:00:00Z", Ids.LAST)).isEmpty();
    }

    @Test
    void asksOnceForAllOfALevel() {
        Set<SponsorQuery> queries = new HashSet<>();
        History history = new History();
        for (int i = 0; i < 500; i++) {
            history.add(aPerson("d" + i).under("ana").signsUp("2026-01-10T00:00:00Z"));
            queries.add(query("d" + i, "2026-01-10T00:00:00Z", Ids.LAST));
        }
        PLUGIN.take(history);

        assertThat(PLUGIN.statements(
                        () -> assertThat(PLUGIN.bean(SponsorTree.class).sponsors(queries))
                                .hasSize(500)))
                .isEqualTo(1);
    }

    private static void told(HostEvent... events) {
        PLUGIN.take(History.of(events));
    }

    private static Optional<String> sponsor(String distributor, String at, UUID before) {
        SponsorQuery query = query(distributor, at, before);
        return Optional.ofNullable(
                        PLUGIN.bean(SponsorTree.class).sponsors(Set.of(query)).get(query))
                .map(DistributorId::value);
    }

    private static SponsorQuery query(String distributor, String at, UUID before) {
        return new SponsorQuery(new DistributorId(distributor), Instant.parse(at), before);
    }
}
