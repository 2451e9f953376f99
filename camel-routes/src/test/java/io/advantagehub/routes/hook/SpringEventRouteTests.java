package io.advantagehub.routes.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.event.EventType;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.routes.hook.Shop.Paid;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/** What a type's route hands over, seen at its step {@code accept}. */
class SpringEventRouteTests {

    @Test
    void handsOverWrittenDeliveries() throws Exception {
        Inbox inbox = new Inbox();
        try (RunningHook hook = RunningHook.with(Shop.payments()).handingOverTo(inbox)) {
            AdviceWith.adviceWith(
                    hook.context,
                    SpringEventRoute.id(EventType.ACTIVITY_PAID),
                    route -> route.weaveById("spring-events-activity-paid-accept")
                            .before()
                            .to("mock:written"));
            MockEndpoint written = hook.context.getEndpoint("mock:written", MockEndpoint.class);
            written.expectedMessageCount(1);

            hook.port.accept(new Paid("p1"));

            written.assertIsSatisfied();
            assertThat(written.getExchanges()
                            .get(0)
                            .getMessage()
                            .getBody(Deliveries.class)
                            .list())
                    .singleElement()
                    .extracting(
                            delivery -> ((Delivery.Valid) delivery).content().canonicalJson())
                    .asString()
                    .contains("\"type\":\"activity.paid\"");
            assertThat(inbox.ids()).containsExactly("p1");
        }
    }
}
