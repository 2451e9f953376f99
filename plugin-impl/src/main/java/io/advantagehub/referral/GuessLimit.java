package io.advantagehub.referral;

import io.advantagehub.web.IpAddress;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many unknown codes may be looked up for one address (of IPv6: one network of 64 bits): {@value #MOST} within a minute.
 * Whoever tries more is answered from memory alone, but for codes that are no guess. Bounded, thread-safe.
 */
final class GuessLimit {
    static final int MOST = 20;
    private static final int ADDRESSES = 10_000;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Recent<String, Guesses> guesses = new Recent<>(ADDRESSES);
    private final LongSupplier ticker;

    /** @param ticker nanoseconds, whatever the clock shows */
    GuessLimit(LongSupplier ticker) {
        this.ticker = ticker;
    }

    private record Guesses(long since, int count) {}

    boolean isReached(String address) {
        return guesses.get(network(address))
                .filter(seen -> isRecent(seen) && seen.count() >= MOST)
                .isPresent();
    }

    void guessed(String address) {
        guesses.update(
                network(address),
                seen -> seen == null || !isRecent(seen)
                        ? new Guesses(ticker.getAsLong(), 1)
                        : new Guesses(seen.since(), seen.count() + 1));
    }

    private boolean isRecent(Guesses seen) {
        return ticker.getAsLong() - seen.since() < MINUTE;
    }

    private static String network(String address) {
        return IpAddress.read(address)
                .map(read -> HexFormat.of().formatHex(read.network()))
                .orElse(address);
    }
}
