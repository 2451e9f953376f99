package io.advantagehub.wallet;

import io.advantagehub.api.Money;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.settings.Settings;
import java.util.Currency;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How much may be moved at once and in 24 hours. */
final class Limits {
    private static final String NONE = "none";

    private final Operation operation;
    private final Settings.Snapshot settings;
    private final Currency currency;

    Limits(Operation operation, Settings.Snapshot settings, Currency currency) {
        this.operation = operation;
        this.settings = settings;
        this.currency = currency;
    }

    /** @param moved what was moved this way in the last 24 hours; asked only where that counts */
    Optional<Problem> broken(Money amount, LongSupplier moved) {
        long least = minor("min").orElse(1L);
        if (amount.minor() < least) {
            return refused("At least " + new Money(least, currency) + " at once.");
        }
        Optional<Long> most = minor("max");
        if (most.isPresent() && amount.minor() > most.get()) {
            return refused("At most " + new Money(most.get(), currency) + " at once.");
        }
        Optional<Long> aDay = minor("per-day");
        if (aDay.isPresent() && amount.minor() > aDay.get() - moved.getAsLong()) {
            return refused("At most " + new Money(aDay.get(), currency) + " in 24 hours.");
        }
        return Optional.empty();
    }

    /** The most of an amount that no limit refuses; zero where it is too little. */
    long allowed(long amount, LongSupplier moved) {
        long most = Math.min(amount, minor("max").orElse(Long.MAX_VALUE));
        Optional<Long> aDay = minor("per-day");
        if (aDay.isPresent()) {
            most = Math.min(most, Math.max(0, aDay.get() - moved.getAsLong()));
        }
        return most < minor("min").orElse(1L) ? 0 : most;
    }

    private Optional<Long> minor(String which) {
        String value = settings.text(operation.limit(which));
        return value.equals(NONE)
                ? Optional.empty()
                : Optional.of(Money.parse(value, currency).minor());
    }

    private static Optional<Problem> refused(String detail) {
        return Optional.of(Refusals.limit(detail));
    }
}
