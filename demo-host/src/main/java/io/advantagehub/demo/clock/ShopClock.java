package io.advantagehub.demo.clock;

import io.advantagehub.demo.hub.Hub;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** What time it is in the shop: the plugin's business clock, so that a demo which moves it on moves all; else the system's. */
@Component
public class ShopClock {
    private final Hub hub;

    ShopClock(Hub hub) {
        this.hub = hub;
    }

    public Instant now() {
        return hub.now().truncatedTo(ChronoUnit.MICROS);
    }
}
