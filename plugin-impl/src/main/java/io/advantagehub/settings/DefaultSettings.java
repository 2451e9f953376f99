package io.advantagehub.settings;

import java.util.function.Supplier;

/** A replay's settings: nobody's toggles change what the same file comes to. */
final class DefaultSettings implements Settings {
    private final Supplier<Catalogue> catalogue;

    DefaultSettings(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Snapshot snapshot() {
        return new CatalogueSnapshot(catalogue.get(), Setting::defaultValue);
    }
}
