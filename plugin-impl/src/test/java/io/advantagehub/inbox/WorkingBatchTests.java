package io.advantagehub.inbox;

import static io.advantagehub.inbox.InboxFixture.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.database.Ids;
import io.advantagehub.inbox.WorkMapper.Settled;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a batch remembers of what handlers do with it. */
class WorkingBatchTests {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private final Item before = item("before");
    private final Item a = item("a");
    private final Item b = item("b");
    private final Item c = item("c");
    private final Map<String, List<Item>> inTheTable = new HashMap<>(Map.of("k", List.of(before)));
    private final WorkingBatch batch = new WorkingBatch(List.of(a, b, c), this::waiting);

    @Test
    void finishesWhatNobodyElseDecided() {
        assertThat(batch.settled())
                .containsExactly(Settled.done(a.number()), Settled.done(b.number()), Settled.done(c.number()));
    }

    @Test
    void givesWhatWasDeferredEarlierAndHereTogetherAndInOrder() {
        batch.defer(b, "k");
        batch.defer(a, "k");
        batch.defer(c, "other");

        assertThat(ids(batch.takeDeferred(Set.of("k")).get("k"))).containsExactly("before", "a", "b");
        assertThat(batch.settled())
                .contains(
                        Settled.done(before.number()),
                        Settled.done(a.number()),
                        Settled.done(b.number()),
                        Settled.waiting(c.number(), "other"));
    }

    @Test
    void givesAnEventOnceThoughTheTableShowsItAsItWas() {
        batch.takeDeferred(Set.of("k"));

        assertThat(batch.takeDeferred(Set.of("k"))).isEmpty();
    }

    @Test
    void canDeferAgainWhatItTook() {
        batch.takeDeferred(Set.of("k"));
        batch.defer(before, "later");

        assertThat(batch.takeDeferred(Set.of("k"))).isEmpty();
        assertThat(batch.settled()).contains(Settled.waiting(before.number(), "later"));
        assertThat(ids(batch.takeDeferred(Set.of("later")).get("later"))).containsExactly("before");
    }

    @Test
    void showsWhatWasTakenToLaterHandlersOnly() {
        batch.defer(b, "k");
        batch.takeDeferred(Set.of("k"));
        assertThat(ids(batch.items())).containsExactly("a", "c");

        batch.handlerEnded();
        assertThat(ids(batch.items())).containsExactly("before", "a", "b", "c");
    }

    @Test
    void hidesWhatWasTakenAndRejected() {
        batch.takeDeferred(Set.of("k"));
        batch.reject(before, "x", "y");
        batch.handlerEnded();

        assertThat(ids(batch.items())).containsExactly("a", "b", "c");
        assertThat(batch.settled()).contains(Settled.parked(before.number()));
    }

    @Test
    void carriesFromOneHandlerToTheNext() {
        assertThat(batch.shared(String.class)).isEmpty();
        batch.share(String.class, "told");
        assertThat(batch.shared(String.class)).contains("told");
    }

    @Test
    void cutsWhatIsTooLongForItsColumn() {
        batch.reject(a, "x", "y".repeat(3000));
        batch.finding(b, "x", "y".repeat(3000));

        assertThat(batch.deadLetters().get(0).detail()).hasSize(2000);
        assertThat(batch.findings().get(0).detail()).hasSize(2000);
    }

    private Map<String, List<Item>> waiting(Set<String> keys) {
        Map<String, List<Item>> found = new HashMap<>(inTheTable);
        found.keySet().retainAll(keys);
        return found;
    }

    private static Item item(String id) {
        return new Item(
                Ids.next(),
                1,
                new EventKey("/shop", id),
                NOW,
                new CustomEvent(new DistributorId("ana"), NOW, "shop.visited", "{}"));
    }
}
