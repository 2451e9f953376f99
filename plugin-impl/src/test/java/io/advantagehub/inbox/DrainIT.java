package io.advantagehub.inbox;

import static io.advantagehub.inbox.InboxFixture.NOW;
import static io.advantagehub.inbox.InboxFixture.custom;
import static io.advantagehub.inbox.InboxFixture.customs;
import static io.advantagehub.inbox.InboxFixture.ids;
import static io.advantagehub.inbox.InboxFixture.signUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.internal.InboxHandler.Phase;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.database.Ids;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionTimedOutException;

/** How accepted events are taken up: in order, in batches, each batch wholly or not at all. */
class DrainIT {
    @AutoClose
    private static final InboxFixture fixture = new InboxFixture();

    @BeforeEach
    void reset() {
        fixture.reset();
    }

    @Test
    void takesUpInTheOrderOfAcceptanceAcrossPartsAndLanes() {
        List<List<String>> batches = fixture.record();
        Delivery[] mixed = IntStream.range(0, 300)
                .mapToObj(i -> i % 3 == 0 ? signUp("s" + i, "d" + i) : custom("c" + i))
                .toArray(Delivery[]::new);
        fixture.park(mixed);

        assertThat(fixture.inbox().drain()).isEqualTo(new Drained(300, 0, 0, true));

        assertThat(batches)
                .containsExactly(
                        java.util.Arrays.stream(mixed).map(d -> d.key().id()).toList());
        assertThat(fixture.inState("D")).hasSize(300);
    }

    @Test
    void takesUpFiveHundredInABatch() {
        List<List<String>> batches = fixture.record();
        fixture.park(customs(0, 600));
        fixture.park(customs(600, 1200));

        fixture.inbox().drain();

        assertThat(batches).extracting(List::size).containsExactly(500, 500, 200);
        assertThat(batches.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1200).mapToObj(i -> "e" + i).toList());
    }

    /** Of events that have a mebibyte each five hundred would be half a gibibyte. */
    @Test
    void takesUpFewWhereTheyAreLarge() {
        List<List<String>> batches = fixture.record();
        String large = "{\"text\":\"" + "x".repeat(900_000) + "\"}";
        for (int i = 0; i < 7; i++) {
            fixture.park(custom("e" + i, large));
        }
        fixture.park(customs(7, 9));

        fixture.inbox().drain();

        assertThat(batches).containsExactly(List.of("e0", "e1", "e2", "e3", "e4"), List.of("e5", "e6", "e7", "e8"));
    }

    @Test
    void hasNothingToDoWithAnEmptyInbox() {
        assertThat(fixture.plugin()
                        .statements(
                                () -> assertThat(fixture.inbox().drainOnce()).isEqualTo(Drained.NOTHING)))
                .isEqualTo(1);
    }

    @Test
    void callsTheHandlersByPhase() {
        List<Phase> called = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            fixture.handle(phase, batch -> called.add(phase));
        }
        fixture.park(custom("a"));

        fixture.inbox().drain();

        assertThat(called).containsExactly(Phase.TREE, Phase.MONEY, Phase.NOTIFY);
    }

    @Test
    void showsAnEventAsItWasAccepted() {
        Delivery delivery = custom("a", "{\"x\":[1,2]}");
        fixture.itIs(NOW.plusSeconds(7));
        fixture.park(delivery);
        List<Item> items = new ArrayList<>();
        fixture.handle(Phase.TREE, batch -> items.addAll(batch.items()));

        fixture.inbox().drain();

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo(delivery.key());
            assertThat(item.event()).isEqualTo(((Delivery.Valid) delivery).event());
            assertThat(item.acceptedAt()).isEqualTo(NOW.plusSeconds(7));
            assertThat(item.number()).isLessThan(Ids.next());
        });
    }

    @Test
    void parksWhatAHandlerRejectsAndHidesItFromTheNext() {
        fixture.handle(Phase.TREE, batch -> batch.reject(batch.items().get(1), "sponsor-cycle", "why"));
        List<List<String>> batches = fixture.record();
        fixture.park(custom("a"), custom("b"), custom("c"));

        assertThat(fixture.inbox().drain()).isEqualTo(new Drained(2, 0, 1, true));

        assertThat(batches).containsExactly(List.of("a", "c"));
        assertThat(fixture.inState("P")).containsExactly("b");
        assertThat(fixture.jdbc().queryForMap("SELECT d.*, i.state FROM ah_dead_letter d JOIN ah_inbox i USING (id)"))
                .containsEntry("cause", "sponsor-cycle")
                .containsEntry("detail", "why")
                .containsEntry("state", "P");
    }

    @Test
    void keepsFindings() {
        fixture.handle(Phase.MONEY, batch -> batch.finding(batch.items().get(0), "refund-cut", "too much"));
        fixture.park(custom("a"));

        fixture.inbox().drain();

        assertThat(
                        fixture.jdbc()
                                .queryForMap(
                                        "SELECT f.code, f.detail, i.state FROM ah_finding f JOIN ah_inbox i ON i.id = f.inbox_id"))
                .isEqualTo(Map.of("code", "refund-cut", "detail", "too much", "state", "D"));
    }

    @Test
    void leavesNothingOfABatchThatFails() {
        fixture.handle(Phase.MONEY, batch -> {
            batch.finding(batch.items().get(0), "x", "y");
            batch.defer(batch.items().get(0), "z");
            fixture.plugin().bean(SourceMapper.class).insert(List.of("/half-done"));
            throw new DataAccessResourceFailureException("gone", new SQLException("gone", "08S01"));
        });
        fixture.park(custom("a"));

        assertThatThrownBy(() -> fixture.inbox().drainOnce()).isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(fixture.inState("N")).containsExactly("a");
        assertThat(fixture.count("ah_finding")).isZero();
        assertThat(fixture.jdbc().queryForList("SELECT source FROM ah_source WHERE source = '/half-done'"))
                .isEmpty();
    }

    @Test
    void blamesNoEventWhereTheDatabaseIsAway() {
        int[] failures = {3};
        fixture.handle(Phase.MONEY, batch -> {
            if (failures[0]-- > 0) {
                throw new DataAccessResourceFailureException("gone", new SQLException("gone", "08S01"));
            }
        });
        fixture.park(customs(0, 10));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> fixture.inbox().drainOnce());
        }

        assertThat(fixture.inbox().drainOnce()).isEqualTo(new Drained(10, 0, 0, true));
        assertThat(fixture.count("ah_dead_letter")).isZero();
    }

    private static Stream<Runnable> tooMuch() {
        return Stream.of(
                () -> {
                    throw new TransactionTimedOutException("late");
                },
                () -> {
                    throw new OutOfMemoryError("as in a test");
                });
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void takesFewerAtOnceWhereThatManyAreTooMuch(Runnable failure) {
        List<List<String>> batches = fixture.record();
        fixture.handle(Phase.MONEY, batch -> {
            if (batch.items().size() > 4) {
                failure.run();
            }
        });
        fixture.park(customs(0, 8));

        assertThatThrownBy(() -> fixture.inbox().drainOnce());

        assertThat(fixture.inbox().drain()).isEqualTo(new Drained(8, 0, 0, true));
        assertThat(batches.get(0)).containsExactly("e0", "e1", "e2", "e3");
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void parksNothingForWhatIsTooMuchEvenAlone(Runnable failure) {
        fixture.handle(Phase.MONEY, batch -> failure.run());
        fixture.park(customs(0, 2));

        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> fixture.inbox().drainOnce());
        }

        assertThat(fixture.inState("N")).containsExactly("e0", "e1");
        assertThat(fixture.count("ah_dead_letter")).isZero();
    }

    /** Deadlock, lock wait, changed since it was read, and a Galera node that is not ready. */
    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020, 1047})
    void repeatsABatchThatTheDatabaseAskedToRepeat(int code) {
        int[] failures = {4};
        fixture.handle(Phase.MONEY, batch -> {
            if (failures[0]-- > 0) {
                throw new DataAccessResourceFailureException("again", new SQLException("again", "HY000", code));
            }
        });
        fixture.park(customs(0, 10));

        assertThat(fixture.inbox().drainOnce()).isEqualTo(new Drained(10, 0, 0, true));
    }

    @Test
    void parksThePoisonAloneAndTakesUpAllOthersOnceAndInOrder() {
        List<String> done = new ArrayList<>();
        fixture.handle(Phase.MONEY, batch -> {
            List<String> ids = ids(batch.items());
            if (ids.contains("e137") || ids.contains("e401")) {
                throw new IllegalStateException("secret +5511987650001");
            }
            done.addAll(ids);
        });
        fixture.park(customs(0, 500));

        Drained drained = fixture.inbox().drain();

        assertThat(drained.done()).isEqualTo(498);
        assertThat(drained.parked()).isEqualTo(2);
        assertThat(fixture.inState("P")).containsExactly("e137", "e401");
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 500)
                        .filter(i -> i != 137 && i != 401)
                        .mapToObj(i -> "e" + i)
                        .toList());
        assertThat(fixture.jdbc().queryForList("SELECT cause, detail FROM ah_dead_letter"))
                .hasSize(2)
                .allSatisfy(letter -> {
                    assertThat(letter).containsEntry("cause", "failed");
                    assertThat(letter.get("detail").toString())
                            .contains("IllegalStateException")
                            .doesNotContain("secret");
                });
    }

    @Test
    void takesARowThatTheDatabaseRefusesForPoison() {
        fixture.handle(Phase.MONEY, batch -> {
            if (ids(batch.items()).contains("e2")) {
                throw new DataIntegrityViolationException("no", new SQLException("Check constraint", "HY000", 3819));
            }
        });
        fixture.park(customs(0, 4));

        assertThat(fixture.inbox().drain().parked()).isEqualTo(1);
        assertThat(fixture.inState("P")).containsExactly("e2");
    }

    @Test
    void parksWhatCanNotBeReadAnyMore() {
        fixture.park(custom("a"), custom("b"), custom("c"));
        fixture.jdbc().update("UPDATE ah_inbox SET payload = '{}' WHERE event_id = 'b'");
        List<List<String>> batches = fixture.record();

        assertThat(fixture.inbox().drain()).isEqualTo(new Drained(2, 0, 1, true));

        assertThat(batches).containsExactly(List.of("a", "c"));
        assertThat(fixture.inState("P")).containsExactly("b");
    }

    @Test
    void changesNothingUnderALeaseThatWasLost() {
        fixture.park(custom("a"));
        fixture.inbox().drainOnce();
        fixture.park(custom("b"));
        fixture.handle(Phase.MONEY, batch -> fail("must not be called"));
        fixture.jdbc()
                .update("UPDATE ah_lease SET owner = 'other', fence = fence + 1,"
                        + " until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR");

        assertThat(fixture.inbox().drainOnce()).isEqualTo(Drained.NOTHING);
        assertThat(fixture.inbox().drainOnce()).isEqualTo(Drained.NOTHING);

        assertThat(fixture.inState("N")).containsExactly("b");
    }

    @Test
    void worksOnWhenTheOtherOnesLeaseRanOut() {
        fixture.park(custom("a"));
        fixture.inbox().drainOnce();
        fixture.park(custom("b"));
        fixture.jdbc().update("UPDATE ah_lease SET owner = 'other', fence = fence + 1, until = '1970-01-01'");

        fixture.inbox().drain();

        assertThat(fixture.inState("D")).containsExactly("a", "b");
    }

    @Test
    void needsAsManyStatementsForFiveHundredAsForTen() {
        fixture.handle(Phase.MONEY, batch -> {
            List<Item> items = batch.items();
            batch.reject(items.get(0), "x", "y");
            batch.defer(items.get(1), "z");
            batch.finding(items.get(2), "x", "y");
            batch.takeDeferred(Set.of("z", "zz"));
        });
        fixture.park(custom("warm"), custom("warm2"), custom("warm3"));
        fixture.inbox().drain();

        fixture.park(customs(0, 10));
        int ten = fixture.plugin().statements(() -> fixture.inbox().drainOnce());
        fixture.park(customs(10, 510));
        int fiveHundred = fixture.plugin().statements(() -> fixture.inbox().drainOnce());

        assertThat(fiveHundred).isEqualTo(ten).isLessThanOrEqualTo(8);
        assertThat(fixture.inState("N")).isEmpty();
    }

    @Test
    void boundsWhatItCountsForOthers() {
        fixture.park(customs(0, 30));

        assertThat(fixture.plugin()
                        .bean(io.advantagehub.api.internal.Backlog.class)
                        .upTo(20))
                .isEqualTo(20);
        assertThat(fixture.plugin()
                        .bean(io.advantagehub.api.internal.Backlog.class)
                        .upTo(100))
                .isEqualTo(30);
    }

    @Test
    void giveAnEventThatWaitsToTheBatchThatAsksForIt() {
        fixture.handle(Phase.MONEY, batch -> batch.items().forEach(item -> batch.defer(item, "1 o-1")));
        List<List<String>> batches = fixture.record();
        fixture.park(custom("r1"), custom("r2"));
        assertThat(fixture.inbox().drain()).isEqualTo(new Drained(0, 2, 0, true));
        assertThat(fixture.inbox().waiting()).isEqualTo(2);
        assertThat(fixture.inState("W")).containsExactly("r1", "r2");

        List<String> taken = new ArrayList<>();
        fixture.handle(Phase.MONEY, batch -> {
            Map<String, List<Item>> found = batch.takeDeferred(Set.of("1 o-1", "1 o-2"));
            assertThat(found).containsOnlyKeys("1 o-1");
            taken.addAll(ids(found.get("1 o-1")));
            assertThat(ids(batch.items())).containsExactly("o");
            batch.reject(found.get("1 o-1").get(1), "unknown-line", "");
        });
        fixture.park(custom("o"));
        assertThat(fixture.inbox().drain()).isEqualTo(new Drained(2, 0, 1, true));

        assertThat(taken).containsExactly("r1", "r2");
        assertThat(batches).containsExactly(List.of(), List.of("r1", "o"));
        assertThat(fixture.inState("D")).containsExactly("r1", "o");
        assertThat(fixture.inState("P")).containsExactly("r2");
        assertThat(fixture.inbox().waiting()).isZero();
        assertThat(fixture.jdbc().queryForList("SELECT waits_for FROM ah_inbox WHERE waits_for IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void takesNoMoreOfWhatWaitsThanABatchMayHaveAndTheRestNext() {
        fixture.handle(Phase.MONEY, batch -> batch.items().forEach(item -> batch.defer(item, "k")));
        fixture.park(customs(0, 1_000));
        fixture.park(customs(1_000, 1_003));
        fixture.inbox().drain();
        List<List<String>> batches = fixture.record();
        List<String> taken = new ArrayList<>();
        fixture.handle(Phase.MONEY, batch -> {
            if (ids(batch.items()).contains("o")) {
                taken.addAll(ids(batch.takeDeferred(Set.of("k")).get("k")));
            }
        });
        fixture.park(custom("o"), custom("p"));

        fixture.inbox().drainOnce();

        assertThat(taken).hasSize(1_000).startsWith("e0", "e1").endsWith("e999");
        assertThat(fixture.inState("N")).containsExactly("e1000", "e1001", "e1002");
        assertThat(fixture.inbox().waiting()).isZero();
        fixture.inbox().drain();
        assertThat(batches).last().isEqualTo(List.of("e1000", "e1001", "e1002"));
        assertThat(fixture.inState("D")).hasSize(1_005);
    }

    @Test
    void recallsAnEventWhenWhatItWaitsForHasComeUnseen() {
        fixture.handle(
                Phase.MONEY,
                batch -> batch.items()
                        .forEach(item -> batch.defer(item, "k " + item.key().id())));
        fixture.park(custom("a"), signUp("b", "bia"), custom("c"));
        fixture.inbox().drain();
        fixture.handle(Phase.MONEY, batch -> {});
        assertThat(fixture.plugin().bean(Recall.class).look()).isZero();
        assertThat(fixture.inbox().drainOnce()).isEqualTo(Drained.NOTHING);

        fixture.isHere("k b", "k c");

        assertThat(fixture.plugin().bean(Recall.class).look()).isEqualTo(2);
        assertThat(fixture.inState("T")).containsExactly("b");
        assertThat(fixture.inState("N")).containsExactly("c");
        assertThat(fixture.inbox().drain().done()).isEqualTo(2);
        assertThat(fixture.inState("W")).containsExactly("a");
    }

    @Test
    void leavesAnEventWaitingWhereTheBatchThatAskedForItFails() {
        fixture.handle(Phase.MONEY, batch -> batch.items().forEach(item -> batch.defer(item, "k")));
        fixture.park(custom("r"));
        fixture.inbox().drain();
        fixture.handle(Phase.MONEY, batch -> {
            batch.takeDeferred(Set.of("k"));
            throw new IllegalStateException();
        });
        fixture.park(custom("o"));

        fixture.inbox().drain();

        assertThat(fixture.inState("W")).containsExactly("r");
        assertThat(fixture.inState("P")).containsExactly("o");
    }

    @Test
    void parksThePoisonThatWaitedAndNotWhatItWaitedFor() {
        fixture.handle(Phase.MONEY, batch -> batch.items().forEach(item -> batch.defer(item, "k")));
        fixture.park(custom("r1"), custom("bad"), custom("r2"));
        fixture.inbox().drain();
        fixture.handle(Phase.MONEY, batch -> {
            List<String> all = new ArrayList<>(ids(batch.items()));
            if (all.contains("o")) {
                batch.takeDeferred(Set.of("k")).values().forEach(waited -> all.addAll(ids(waited)));
            }
            if (all.contains("bad")) {
                throw new IllegalStateException();
            }
        });
        fixture.park(custom("o"));

        fixture.inbox().drain();

        assertThat(fixture.inState("P")).containsExactly("bad");
        assertThat(fixture.inState("D")).containsExactly("r1", "r2", "o");
        assertThat(fixture.inbox().waiting()).isZero();
    }

    @Test
    void endsTheWaitOfNoMoreThanItWasAskedToAtOnce() {
        fixture.handle(
                Phase.MONEY,
                batch -> batch.items()
                        .forEach(item -> batch.defer(item, item.key().id().substring(0, 1))));
        fixture.park(custom("b1"), custom("a1"), custom("a2"), custom("b2"), custom("c1"));
        fixture.inbox().drain();
        BacklogMapper backlog = fixture.plugin().bean(BacklogMapper.class);
        List<byte[]> keys = Remainder.bytes(List.of("b", "a"));

        assertThat(backlog.recall(keys, 3)).isEqualTo(3);
        assertThat(fixture.inState("N")).containsExactly("b1", "a1", "a2");
        assertThat(backlog.recall(keys, 3)).isEqualTo(1);
        assertThat(backlog.recall(keys, 3)).isZero();
        assertThat(fixture.inState("W")).containsExactly("c1");
    }
}
