package io.advantagehub.settings;

import java.util.Currency;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The catalogue in the programme's currency, which a replay's rules may still be about to decide. Thread-safe. */
final class CurrentCatalogue implements Supplier<Catalogue> {
    private final Supplier<Currency> currency;
    private final Set<String> operations;
    private volatile @Nullable Made made;

    CurrentCatalogue(Supplier<Currency> currency, Set<String> operations) {
        this.currency = currency;
        this.operations = Set.copyOf(operations);
    }

    @Override
    public Catalogue get() {
        Currency now = currency.get();
        Made current = made;
        if (current == null || !current.currency().equals(now)) {
            current = new Made(now, Catalogue.of(now, operations));
            made = current;
        }
        return current.catalogue();
    }

    private record Made(Currency currency, Catalogue catalogue) {}
}
