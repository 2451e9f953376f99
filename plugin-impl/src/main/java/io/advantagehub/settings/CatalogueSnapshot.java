package io.advantagehub.settings;

import io.advantagehub.api.usecase.ManageSettings.Kind;
import java.util.function.Function;

/** Typed reading of values that stand. */
final class CatalogueSnapshot implements Settings.Snapshot {
    private final Catalogue catalogue;
    private final Function<Setting, String> values;

    CatalogueSnapshot(Catalogue catalogue, Function<Setting, String> values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    @Override
    public boolean on(String key) {
        Setting setting = find(key);
        if (setting.kind() != Kind.BOOLEAN) {
            throw new IllegalArgumentException(key + " is no switch");
        }
        return Boolean.parseBoolean(values.apply(setting));
    }

    @Override
    public long number(String key) {
        return Long.parseLong(text(key));
    }

    @Override
    public String text(String key) {
        return values.apply(find(key));
    }

    private Setting find(String key) {
        return catalogue
                .find(key)
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no setting " + key));
    }
}
