package io.advantagehub.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.sms.SmsGateways.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewaysTests {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    @Test
    void namesTheProvidersOfTheHostBeforeTheBuiltInOnes() {
        SmsGateways provided = () -> List.of(new Named("carrier", new ScriptedGateway()));
        Gateways gateways = new Gateways(provided, Map.of("main", "memory", "far", "http"), CLOCK);

        assertThat(gateways.names()).containsExactly("carrier", "main");
        assertThat(gateways.first().name()).isEqualTo("carrier");
    }

    @Test
    void namesNoneWhereMessagesGoToTheLogForWantOfAnother() {
        Gateways gateways = new Gateways(List::of, Map.of(), CLOCK);

        assertThat(gateways.names()).isEmpty();
        assertThat(gateways.first().name()).isEqualTo("log");
    }
}
