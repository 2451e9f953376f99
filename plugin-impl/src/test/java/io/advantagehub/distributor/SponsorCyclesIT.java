package io.advantagehub.distributor;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.testing.History;
import io.advantagehub.testing.TestBatch;
import io.advantagehub.testing.TestPlugin;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody may come to stand below themselves, by what was accepted last, wherever batches end. */
class SponsorCyclesIT {
    private static final String AT = "2026-01-10T00:00:00Z";

    @AutoClose
    private static final TestPlugin PLUGIN = new TestPlugin(context -> {}, DistributorConfiguration.class);

    @BeforeEach
    void empty() {
        PLUGIN.clear("ah_distributor", "ah_sponsorship");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void rejectsWhoWouldStandBelowThemselves(int size) {
        assertThat(rejections(
                        size,
                        aPerson("a").signsUp(AT),
                        aPerson("b").under("a").signsUp(AT),
                        aPerson("c").under("b").signsUp(AT),
                        aPerson("a").under("c").named("moved").updates(AT)))
                .containsExactly("e3 sponsor-cycle");
        assertThat(PLUGIN.jdbc().queryForList("SELECT display_name FROM ah_distributor WHERE id = 'a'", String.class))
                .containsExactly((String) null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void whoseSignUpWouldCloseACycleIsNotRegistered(int size) {
        assertThat(rejections(
                        size,
                        aPerson("b").under("a").signsUp(AT),
                        aPerson("c").under("b").signsUp(AT),
                        aPerson("a").under("c").signsUp(AT)))
                .containsExactly("e2 sponsor-cycle");
        assertThat(ids()).containsExactly("b", "c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void climbsThroughThoseWhoAreNotRegistered(int size) {
        assertThat(rejections(
                        size,
                        aPerson("c").under("b").signsUp(AT),
                        aPerson("b").under("a").signsUp(AT),
                        aPerson("x").under("c").signsUp(AT),
                        aPerson("a").under("x").signsUp(AT),
                        aPerson("a").under("y").signsUp(AT)))
                .containsExactly("e3 sponsor-cycle");
        assertThat(ids()).containsExactly("a", "b", "c", "x");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void theLatestAcceptedSponsorCountsWhateverItsTime(int size) {
        // b left a for z, told later though dated earlier: a may come below b.
        assertThat(rejections(
                        size,
                        aPerson("b").under("a").signsUp("2026-02-01T00:00:00Z"),
                        aPerson("b").under("z").updates("2026-01-01T00:00:00Z"),
                        aPerson("a").under("b").signsUp("2026-02-02T00:00:00Z"),
                        aPerson("b").under("a").updates("2026-02-03T00:00:00Z")))
                .containsExactly("e3 sponsor-cycle");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void whatWasRejectedClosesNoCycle(int size) {
        assertThat(rejections(
                        size,
                        aPerson("b").under("a").signsUp(AT),
                        aPerson("a").under("b").signsUp(AT),
                        aPerson("b").under("c").updates(AT),
                        aPerson("a").under("b").signsUp(AT)))
                .containsExactly("e1 sponsor-cycle");
    }

    @Test
    void climbsALineOfAHundredThousand() {
        String line =
                IntStream.rangeClosed(1, 100_000).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        PLUGIN.jdbc()
                .update(
                        "INSERT INTO ah_distributor (id, sponsor_id, registered_at, updated_at)"
                                + " SELECT CONCAT('d', j.n), CONCAT('d', j.n - 1), '2026-01-01', '2026-01-01'"
                                + " FROM JSON_TABLE(?, '$[*]' COLUMNS (n INT PATH '$')) j",
                        line);

        assertThat(rejections(
                        10,
                        aPerson("d0").under("d100000").signsUp(AT),
                        aPerson("d0").under("elsewhere").signsUp(AT)))
                .containsExactly("e0 sponsor-cycle");
    }

    @Test
    void newcomersCostTheSameStatementsHoweverMany() {
        assertThat(PLUGIN.statements(() -> newcomers(0, 3))).isEqualTo(PLUGIN.statements(() -> newcomers(10, 400)));
    }

    private static void newcomers(int from, int count) {
        History history = new History();
        for (int i = from; i < from + count; i++) {
            history.add(aPerson("n" + i).under("n" + (i - 1)).signsUp(AT));
        }
        PLUGIN.take(history);
    }

    private static List<String> rejections(int size, HostEvent... events) {
        return PLUGIN.take(History.of(events), size).stream()
                .map(TestBatch::rejections)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> ids() {
        return PLUGIN.jdbc().queryForList("SELECT id FROM ah_distributor ORDER BY id", String.class);
    }
}
