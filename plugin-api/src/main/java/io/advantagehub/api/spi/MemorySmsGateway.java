package io.advantagehub.api.spi;

import io.advantagehub.api.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Keeps the newest messages of each phone in memory, as phones do: for demos and tests. Takes a message id once.
 * Thread-safe.
 */
public final class MemorySmsGateway implements SmsGateway {
    private static final int PHONES = 1_000;
    private static final int MESSAGES = 100;

    private final Clock clock;
    private final Set<UUID> taken = new HashSet<>();
    private final Map<PhoneNumber, Deque<Received>> phones = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PhoneNumber, Deque<Received>> eldest) {
            return size() > PHONES;
        }
    };

    public MemorySmsGateway(Clock clock) {
        this.clock = clock;
    }

    /** A message as its phone shows it. */
    public record Received(Instant at, String from, String text) {

        /** Not the text, which may hold a code. */
        @Override
        public String toString() {
            return "Received[" + at + ", from " + from + "]";
        }
    }

    @Override
    public synchronized List<CompletionStage<Outcome>> submit(List<Sms> batch) {
        return batch.stream().map(this::take).toList();
    }

    /** What the phone shows, newest first. */
    public synchronized List<Received> inbox(PhoneNumber phone) {
        return List.copyOf(phones.getOrDefault(phone, new ArrayDeque<>()));
    }

    private CompletionStage<Outcome> take(Sms sms) {
        if (taken.add(sms.id())) {
            Deque<Received> inbox = phones.computeIfAbsent(sms.to(), phone -> new ArrayDeque<>());
            inbox.addFirst(
                    new Received(clock.instant(), sms.sender() == null ? "AdvantageHub" : sms.sender(), sms.text()));
            if (inbox.size() > MESSAGES) {
                inbox.removeLast();
            }
        }
        return CompletableFuture.completedFuture(new Outcome.Delivered(sms.id().toString()));
    }
}
