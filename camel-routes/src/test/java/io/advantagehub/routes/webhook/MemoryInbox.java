package io.advantagehub.routes.webhook;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Stands for the plugin's inbox: keeps batches whole or not at all. */
final class MemoryInbox implements AcceptHostEvents {
    /** What was taken, in order. */
    final Map<EventKey, Content> kept = new LinkedHashMap<>();

    /** Runs before anything is looked at, and may throw. */
    volatile Runnable before = () -> {};

    @Override
    public List<Acceptance> accept(List<Delivery> batch, OnRejection onRejection) {
        before.run();
        synchronized (kept) {
            Map<EventKey, Content> news = new LinkedHashMap<>();
            List<Acceptance> acceptances = new ArrayList<>();
            batch.forEach(delivery -> acceptances.add(accept(delivery, news)));
            boolean whole = acceptances.stream()
                    .allMatch(one -> one instanceof Acceptance.Accepted || one instanceof Acceptance.Duplicate);
            if (onRejection != OnRejection.KEEP_NOTHING) {
                throw new AssertionError("the sender is told");
            }
            if (whole) {
                kept.putAll(news);
            }
            return acceptances;
        }
    }

    private Acceptance accept(Delivery delivery, Map<EventKey, Content> news) {
        if (delivery instanceof Delivery.Invalid invalid) {
            return new Acceptance.Refused(invalid.faults());
        }
        Map<EventKey, Content> known = new HashMap<>(kept);
        known.putAll(news);
        Content before = known.get(delivery.key());
        if (before == null) {
            news.put(delivery.key(), delivery.content());
            return new Acceptance.Accepted();
        }
        return before.equals(delivery.content()) ? new Acceptance.Duplicate() : new Acceptance.Conflicting();
    }

    /** The ids of what was taken. */
    List<String> ids() {
        synchronized (kept) {
            return kept.keySet().stream().map(EventKey::id).toList();
        }
    }

    static Runnable failing(Supplier<RuntimeException> failure) {
        return () -> {
            throw failure.get();
        };
    }
}
