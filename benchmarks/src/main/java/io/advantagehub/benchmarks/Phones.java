package io.advantagehub.benchmarks;

import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.Sms;
import io.advantagehub.api.spi.SmsGateway;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Everybody's phone: keeps the code that it was sent last. */
final class Phones implements SmsGateway {
    private static final int FIRST = 87_000_000;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(1);

    private final Map<PhoneNumber, String> codes = new ConcurrentHashMap<>();
    private final AtomicInteger received = new AtomicInteger();

    /** Of {@code person-i}. */
    static PhoneNumber of(int person) {
        return new PhoneNumber("+55119" + (FIRST + person));
    }

    @Override
    public List<CompletionStage<Outcome>> submit(List<Sms> batch) {
        return batch.stream().map(this::take).toList();
    }

    private CompletionStage<Outcome> take(Sms sms) {
        codes.put(sms.to(), sms.text().substring(sms.text().lastIndexOf('#') + 1));
        received.incrementAndGet();
        return CompletableFuture.completedFuture(new Outcome.Accepted(sms.id().toString()));
    }

    int received() {
        return received.get();
    }

    /** Waits until so many messages have come in all. */
    void await(int messages) {
        for (long end = System.nanoTime() + PATIENCE; received.get() < messages; LockSupport.parkNanos(LOOK)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(received.get() + " of " + messages + " codes came");
            }
        }
    }

    String code(int person) {
        String code = codes.get(of(person));
        if (code == null) {
            throw new IllegalStateException("person-" + person + " was sent no code");
        }
        return code;
    }
}
