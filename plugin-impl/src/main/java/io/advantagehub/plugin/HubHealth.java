package io.advantagehub.plugin;

import io.advantagehub.inbox.InboxPulse;
import io.advantagehub.inbox.InboxPulse.Reading;
import io.advantagehub.ledger.LedgerAudit;
import io.advantagehub.ledger.LedgerAudit.Standing;
import io.advantagehub.sms.SmsRoutes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the plugin says of itself. It is down where it cannot work: not running, or its database away. What is late or not
 * configured it tells, and is up: nobody should restart a host because of it.
 */
final class HubHealth {
    /** Later than this is no passing burst. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final AdvantageHub hub;

    HubHealth(AdvantageHub hub) {
        this.hub = hub;
    }

    /** By name. */
    record State(boolean up, Map<String, Object> details) {}

    State state() {
        Optional<InboxPulse> pulse = hub.running(InboxPulse.class);
        if (pulse.isEmpty()) {
            return new State(false, Map.of("plugin", "not running"));
        }
        try {
            Map<String, Object> details = new LinkedHashMap<>();
            Reading reading = pulse.get().read();
            details.put("database", "UP");
            details.put("events", events(reading));
            details.put("sms", sms());
            hub.running(LedgerAudit.class).ifPresent(audit -> details.put("ledger", ledger(audit.standing())));
            return new State(true, details);
        } catch (RuntimeException away) {
            return new State(false, Map.of("database", "DOWN"));
        }
    }

    private static Map<String, Object> events(Reading reading) {
        Map<String, Object> events = new LinkedHashMap<>();
        events.put("status", reading.oldest().compareTo(LATE) > 0 ? "LATE" : "UP");
        events.put("backlog", reading.backlog());
        events.put("oldestSeconds", reading.oldest().toSeconds());
        events.put("waiting", reading.waiting());
        events.put("deadLetters", reading.deadLetters());
        return events;
    }

    /** All go on but those that are parked. */
    private static Map<String, Object> ledger(Standing standing) {
        Map<String, Object> ledger = new LinkedHashMap<>();
        ledger.put("status", standing.parked() > 0 ? "PARKED" : "UP");
        ledger.put("parkedAccounts", standing.parked());
        ledger.put("checkedAt", standing.endedAt() == null ? "not yet" : String.valueOf(standing.endedAt()));
        return ledger;
    }

    private Map<String, Object> sms() {
        List<String> routes = hub.running(SmsRoutes.class).map(SmsRoutes::names).orElse(List.of());
        return routes.isEmpty()
                ? Map.of("status", "NONE", "hint", "no provider is configured: messages go to the log, masked")
                : Map.of("status", "UP", "routes", routes);
    }
}
