package io.advantagehub.demo.confirm;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.demo.clock.ShopClock;
import io.advantagehub.demo.hub.Hub;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** What people are about to do. */
@Service
public class Intents {
    /** No code lives longer, however often another one is sent. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final IntentRepository intents;
    private final Hub hub;
    private final ShopClock clock;

    Intents(IntentRepository intents, Hub hub, ShopClock clock) {
        this.intents = intents;
        this.hub = hub;
        this.clock = clock;
    }

    /** Something that waits for its code. */
    public record Waiting(UUID id, Purpose purpose) {}

    /** The same again has no effect. */
    void remember(UUID confirmation, Purpose purpose) {
        if (intents.existsById(confirmation)) {
            return;
        }
        try {
            intents.save(new Intent(confirmation, purpose, clock.now()));
        } catch (DataIntegrityViolationException already) {
            // the same form, sent twice at once
        }
    }

    Optional<Purpose> find(String person, UUID confirmation) {
        return intents.findByIdAndPersonId(confirmation, person).map(Intent::purpose);
    }

    /** The newest first. */
    public List<Waiting> waiting(String person) {
        DistributorId who = new DistributorId(person);
        return hub.confirming().stream()
                .flatMap(confirming -> newest(person)
                        .filter(intent -> confirming
                                .find(who, intent.getId())
                                .map(Confirmation::status)
                                .filter(Confirmation.Status::isPending)
                                .isPresent()))
                .map(intent -> new Waiting(intent.getId(), intent.purpose()))
                .toList();
    }

    private Stream<Intent> newest(String person) {
        return intents
                .findTop10ByPersonIdAndAskedAtAfterOrderByAskedAtDesc(
                        person, clock.now().minus(LONGEST))
                .stream();
    }
}
