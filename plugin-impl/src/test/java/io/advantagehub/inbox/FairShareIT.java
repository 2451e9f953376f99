package io.advantagehub.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.lease.Leases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes up what, as workers come, go and die. */
class FairShareIT {
    private static final long A_SECOND = 1_100_000_000;

    @AutoClose
    private static final InboxFixture fixture = new InboxFixture();

    private final AtomicLong nanos = new AtomicLong();
    private final List<FairShare> workers = new ArrayList<>();

    @BeforeEach
    void reset() {
        fixture.jdbc().execute("DELETE FROM ah_lease");
    }

    @Test
    void isAllForOneWhoIsAlone() {
        assertThat(comes().current())
                .hasValueSatisfying(share -> assertThat(share.isWhole()).isTrue());
    }

    @Test
    void isEqualWhenOthersHaveCome() {
        FairShare first = comes();
        first.current();
        FairShare second = comes();
        FairShare third = comes();
        assertThat(second.current()).as("the first has not given up any yet").isEmpty();

        aSecondLater();
        aSecondLater();
        aSecondLater();

        assertThat(names(first).size() + names(second).size() + names(third).size())
                .isEqualTo(65);
        HashSet<String> all = new HashSet<>(names(first));
        all.addAll(names(second));
        all.addAll(names(third));
        assertThat(all).hasSize(65);
        assertThat(List.of(
                        names(first).size(), names(second).size(), names(third).size()))
                .allSatisfy(size -> assertThat(size).isBetween(21, 22));
        assertThat(workers)
                .filteredOn(worker -> worker.current().orElseThrow().tree())
                .hasSize(1);
    }

    @Test
    void isTheOthersWhenOneGoes() {
        FairShare first = comes();
        FairShare second = comes();
        aSecondLater();
        aSecondLater();

        first.release();
        workers.remove(first);
        aSecondLater();

        assertThat(second.current().orElseThrow().isWhole()).isTrue();
    }

    @Test
    void isTheOthersWhenOneSaysNothingForAsLongAsALeaseLasts() {
        FairShare silent = comes();
        FairShare second = comes();
        aSecondLater();
        aSecondLater();
        List<String> had = names(silent);
        workers.remove(silent);
        aSecondLater();
        assertThat(names(second)).doesNotContainAnyElementsOf(had);

        fixture.jdbc()
                .update(
                        "UPDATE ah_lease SET until = UTC_TIMESTAMP(6) WHERE owner IN (SELECT owner FROM"
                                + " (SELECT owner FROM ah_lease WHERE name = ?) its)",
                        had.get(0));
        aSecondLater();

        assertThat(second.current().orElseThrow().isWhole()).isTrue();
    }

    private FairShare comes() {
        FairShare worker = new FairShare(fixture.plugin().bean(Leases.class).ofAnother(), () -> A_SECOND + nanos.get());
        workers.add(worker);
        return worker;
    }

    private void aSecondLater() {
        nanos.addAndGet(A_SECOND);
        workers.forEach(FairShare::current);
    }

    private static List<String> names(FairShare worker) {
        return worker.current().map(share -> share.lease().names()).orElse(List.of());
    }
}
