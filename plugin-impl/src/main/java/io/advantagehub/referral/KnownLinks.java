package io.advantagehub.referral;

import io.advantagehub.referral.LinkMapper.LinkRow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links by code, from memory: a link never changes. Only one that nobody followed lately is looked up, and of those that
 * nobody has, a few for each address: after those only what is no guess, for the others behind that address. Bounded,
 * thread-safe.
 */
final class KnownLinks {
    private static final Logger LOG = LoggerFactory.getLogger(KnownLinks.class);
    private static final int LINKS = 50_000;
    private static final int UNKNOWN = 50_000;
    private static final long FORGOTTEN_AFTER = TimeUnit.SECONDS.toNanos(30);

    /** For how long a database that failed is not asked again: threads that wait for it are the host's. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final LinkMapper rows;
    private final CheckedCodes codes;
    private final GuessLimit guesses;
    private final LongSupplier ticker;
    private final Recent<String, LinkRow> known = new Recent<>(LINKS);
    /** When a code was found to be nobody's: it may be made meanwhile. */
    private final Recent<String, Long> unknown = new Recent<>(UNKNOWN);

    private volatile @Nullable Long failed;

    KnownLinks(LinkMapper rows, CheckedCodes codes, LongSupplier ticker) {
        this.rows = rows;
        this.codes = codes;
        this.ticker = ticker;
        this.guesses = new GuessLimit(ticker);
    }

    /** What is known of a code. */
    sealed interface Found {

        record Link(LinkRow row) implements Found {}

        record Nobodys() implements Found {}

        /** The database is away, and was not waited for. */
        record NotKnown() implements Found {}
    }

    /**
     * @param code in its canonical spelling
     * @param address who asks
     */
    Found find(String code, String address) {
        Optional<LinkRow> link = known.get(code);
        if (link.isPresent()) {
            return new Found.Link(link.get());
        }
        if (isWithin(FORGOTTEN_AFTER, unknown.get(code))) {
            return new Found.Nobodys();
        }
        return isWithin(PAUSE, Optional.ofNullable(failed)) ? new Found.NotKnown() : lookedUp(code, address);
    }

    private Found lookedUp(String code, String address) {
        try {
            if (guesses.isReached(address) && !codes.pass(code)) {
                return new Found.Nobodys();
            }
            Optional<LinkRow> link = rows.find(List.of(code)).stream().findFirst();
            if (link.isPresent()) {
                known.put(code, link.get());
                return new Found.Link(link.get());
            }
            unknown.put(code, ticker.getAsLong());
            guesses.guessed(address);
            return new Found.Nobodys();
        } catch (RuntimeException databaseIsAway) {
            failed = ticker.getAsLong();
            LOG.warn("A link cannot be looked up: {}", databaseIsAway.getClass().getName());
            return new Found.NotKnown();
        }
    }

    private boolean isWithin(long nanos, Optional<Long> since) {
        return since.filter(then -> ticker.getAsLong() - then < nanos).isPresent();
    }
}
