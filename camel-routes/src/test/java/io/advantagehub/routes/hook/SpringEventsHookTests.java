package io.advantagehub.routes.hook;

import static io.advantagehub.routes.hook.Shop.custom;
import static io.advantagehub.routes.hook.Shop.named;
import static io.advantagehub.routes.hook.Shop.paid;
import static io.advantagehub.routes.hook.Shop.payments;
import static io.advantagehub.routes.hook.Shop.translator;
import static io.advantagehub.routes.hook.Shop.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.routes.Logged;
import io.advantagehub.routes.hook.Shop.Happened;
import io.advantagehub.routes.hook.Shop.Paid;
import io.advantagehub.routes.hook.Shop.PaidTwice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

/** What the host publishes is handed over as it was translated, in the publisher's thread, and never breaks the host. */
class SpringEventsHookTests {
    private final Inbox inbox = new Inbox();

    @Test
    void eachTypeHasItsRoute() throws Exception {
        try (RunningHook hook = RunningHook.with().handingOverTo(inbox)) {
            assertThat(hook.context.getRoutes())
                    .extracting(Route::getId)
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("spring-events"),
                                    Arrays.stream(EventType.values()).map(SpringEventRoute::id))
                            .toList())
                    .contains("spring-events-purchase-completed", "spring-events-custom");
        }
    }

    @Test
    void handsOverWhatWasTranslatedInThePublishersThread() throws Exception {
        try (RunningHook hook = RunningHook.with(payments()).handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
        }
        assertThat(inbox.batches)
                .singleElement()
                .satisfies(batch -> assertThat(batch)
                        .singleElement()
                        .isInstanceOfSatisfying(Delivery.Valid.class, valid -> {
                            assertThat(valid.key()).isEqualTo(new EventKey("/host", "p1"));
                            assertThat(valid.event()).isEqualTo(paid());
                        }));
        assertThat(inbox.threads).containsExactly(Thread.currentThread());
    }

    @Test
    void theSourceIsAProperty() throws Exception {
        try (RunningHook hook =
                RunningHook.with(payments()).and("source", "/shop").handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
        }
        assertThat(inbox.batches.get(0).get(0).key().source()).isEqualTo("/shop");
    }

    @Test
    void eventsOfOneTypeInARowAreOneBatchAndNoneOvertakesAnother() throws Exception {
        HostEventTranslator<Paid> many = translator(
                Paid.class,
                paid -> List.of(
                        named("1", updated()),
                        named("2", paid()),
                        named("3", paid()),
                        named("4", updated()),
                        named("5", custom("{}"))));
        try (RunningHook hook = RunningHook.with(many).handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
        }
        assertThat(inbox.ids()).containsExactly("1", "2 3", "4", "5");
    }

    @Test
    void aBatchIsNeverLargerThanTheUseCaseTakes() throws Exception {
        HostEventTranslator<Paid> many = translator(
                Paid.class,
                paid -> IntStream.range(0, 2_001)
                        .mapToObj(i -> named("" + i, paid()))
                        .toList());
        try (RunningHook hook = RunningHook.with(many).handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
        }
        assertThat(inbox.batches).extracting(List::size).containsExactly(1_000, 1_000, 1);
    }

    @Test
    void theClosestTranslatorsAreAsked() throws Exception {
        HostEventTranslator<Happened> anything = translator(Happened.class, any -> List.of(named("any", paid())));
        HostEventTranslator<PaidTwice> twice =
                translator(PaidTwice.class, any -> List.of(named("twice", paid()), named("again", paid())));
        try (RunningHook hook = RunningHook.with(anything, payments(), twice).handingOverTo(inbox)) {
            hook.port.accept(new PaidTwice("p1"));
            hook.port.accept(new Paid("p2"));
            hook.port.accept(new Paid("p3") {});
            hook.port.accept(new Happened() {});
            hook.port.accept("nobody knows this");
            hook.port.accept(7);
        }
        assertThat(inbox.ids()).containsExactly("twice again", "p2", "p3", "any");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVITY_PAID", "CUSTOM"})
    void aTypeIsSwitchedOffByItself(EventType type) throws Exception {
        HostEventTranslator<Paid> two =
                translator(Paid.class, paid -> List.of(named("1", paid()), named("2", custom("{}"))));
        try (RunningHook hook =
                RunningHook.with(two).and(type.wireName() + ".enabled", "FALSE").handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
            assertThat(hook.context.getRoute(SpringEventRoute.id(type))).isNull();
        }
        assertThat(inbox.ids()).containsExactly(type == EventType.CUSTOM ? "1" : "2");
    }

    @Test
    void allAreSwitchedOffAtOnce() throws Exception {
        try (RunningHook hook =
                RunningHook.with(payments()).and("enabled", "false").handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
            assertThat(hook.context.getRoutes()).isEmpty();
        }
        assertThat(inbox.batches).isEmpty();
    }

    @Test
    void aTypeIsAddressedByItself() throws Exception {
        try (RunningHook hook = RunningHook.with(payments())
                .and("activity.paid.uri", "direct:elsewhere")
                .handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
            assertThat(hook.context
                            .getRoute("spring-events-activity-paid")
                            .getEndpoint()
                            .getEndpointUri())
                    .isEqualTo("direct://elsewhere");
        }
        assertThat(inbox.ids()).containsExactly("p1");
    }

    @Test
    void whatATranslatorThrowsIsToldWithoutItsMessageAndNotThrown() throws Exception {
        HostEventTranslator<Paid> broken = translator(Paid.class, paid -> {
            throw new IllegalArgumentException("no phone +5511987650001");
        });
        HostEventTranslator<PaidTwice> none = translator(PaidTwice.class, paid -> null);
        HostEventTranslator<String> missing = translator(String.class, paid -> {
            throw new NoClassDefFoundError("some.Type");
        });
        try (Logged logged = new Logged();
                RunningHook hook = RunningHook.with(broken, none, missing).handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
            hook.port.accept(new PaidTwice("p2"));
            hook.port.accept("p3");
            assertThat(logged.lines())
                    .filteredOn(line -> line.contains("Nothing was taken"))
                    .hasSize(3)
                    .anyMatch(line -> line.contains("IllegalArgumentException at ")
                            && line.contains(getClass().getSimpleName()));
            assertThat(logged.everything()).doesNotContain("5511987650001");
        }
        assertThat(inbox.batches).isEmpty();
    }

    @Test
    void anEventThatCannotBeWrittenIsHandedOverAsInvalid() throws Exception {
        HostEventTranslator<Paid> broken =
                translator(Paid.class, paid -> List.of(named("1", custom("no JSON")), named("2", custom("{}"))));
        try (Logged logged = new Logged();
                RunningHook hook = RunningHook.with(broken).handingOverTo(inbox)) {
            hook.port.accept(new Paid("p1"));
            assertThat(logged.lines()).anyMatch(line -> line.contains("is no valid event and parked"));
        }
        assertThat(inbox.batches).singleElement().satisfies(batch -> {
            assertThat(batch.get(0)).isInstanceOf(Delivery.Invalid.class);
            assertThat(batch.get(1)).isInstanceOf(Delivery.Valid.class);
        });
    }

    @Test
    void aFailureOfTheDatabaseIsTheHostsAsItWasThrown() throws Exception {
        inbox.failuresToCome = 1;
        HostEventTranslator<Paid> two =
                translator(Paid.class, paid -> List.of(named("1", paid()), named("2", custom("{}"))));
        try (Logged logged = new Logged();
                RunningHook hook = RunningHook.with(two).handingOverTo(inbox)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> hook.port.accept(new Paid("p1")))
                    .isSameAs(inbox.databaseIsAway);
            assertThat(logged.lines()).isEmpty();
        }
        assertThat(inbox.batches)
                .as("nothing more is tried in a transaction that failed")
                .isEmpty();
    }

    @Test
    void aHookThatIsStoppedTakesNothingSilently() throws Exception {
        RunningHook hook = RunningHook.with(payments()).handingOverTo(inbox);
        hook.close();
        assertThatIllegalStateException().isThrownBy(() -> hook.port.accept(new Paid("p1")));
        hook.port.accept("nobody knows this");
    }

    @Test
    void anEventPublishedWhileAnotherIsTakenIsTakenToo() throws Exception {
        RunningHook[] itself = new RunningHook[1];
        HostEventTranslator<Paid> nested = translator(Paid.class, paid -> {
            String outer = MDC.get("advantage-hub.exchange");
            if (paid.id.equals("outer")) {
                itself[0].port.accept(new Paid("inner"));
            }
            assertThat(MDC.get("advantage-hub.exchange")).isEqualTo(outer).isNotNull();
            return List.of(named(paid.id, paid()));
        });
        try (RunningHook hook = RunningHook.with(nested).handingOverTo(inbox)) {
            itself[0] = hook;
            hook.port.accept(new Paid("outer"));
        }
        assertThat(inbox.ids()).containsExactly("inner", "outer");
        assertThat(MDC.get("advantage-hub.exchange")).isNull();
    }
}
