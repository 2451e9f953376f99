package io.advantagehub.settings;

import io.advantagehub.api.Instants;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The administrator's side: all of a change or nothing of it, and a record of who did it. */
final class AdministerSettings implements ManageSettings {
    private static final int LONGEST_ACTOR = 64;

    private final Supplier<Catalogue> catalogue;
    private final SettingStore store;
    private final SettingMapper table;
    private final Transactions transactions;
    private final InstantSource clock;
    private final CatalogueTexts texts = new CatalogueTexts();

    AdministerSettings(
            Supplier<Catalogue> catalogue,
            SettingStore store,
            SettingMapper table,
            Transactions transactions,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Item> catalogue() {
        Catalogue known = catalogue.get();
        Map<String, String> values = store.read(known.keys());
        return known.all(values.keySet())
                .map(setting -> item(
                        setting,
                        StoredSettings.admissible(setting, values.getOrDefault(setting.key(), setting.defaultValue()))))
                .toList();
    }

    @Override
    public Change change(Map<String, String> values, String actor) {
        if (actor.isEmpty() || actor.length() > LONGEST_ACTOR) {
            throw new IllegalArgumentException("an actor has 1 to " + LONGEST_ACTOR + " characters");
        }
        Request request = Request.of(catalogue.get(), values);
        if (!request.faults().isEmpty()) {
            return new Change.Refused(said(request.faults()));
        }
        if (!request.values().isEmpty()) {
            transactions.joined(() -> keep(request.values(), actor));
        }
        return new Change.Changed(request.values().entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .toList());
    }

    private int keep(Map<Setting, String> wanted, String actor) {
        Map<String, String> before =
                wanted.keySet().stream().collect(Collectors.toMap(Setting::key, Setting::defaultValue));
        before.putAll(store.readToChange(Map.copyOf(before)));
        Map<String, String> changed = new TreeMap<>();
        wanted.forEach((setting, value) -> {
            if (!value.equals(before.get(setting.key()))) {
                changed.put(setting.key(), value);
            }
        });
        if (changed.isEmpty()) {
            return 0;
        }
        store.write(changed, actor);
        return NewRows.write(record(before, changed, actor), table::insertChanges);
    }

    private List<SettingMapper.Changed> record(Map<String, String> before, Map<String, String> after, String actor) {
        Instant now = Instants.cut(clock.instant());
        return after.entrySet().stream()
                .map(entry -> new SettingMapper.Changed(
                        Ids.next(),
                        entry.getKey(),
                        before.getOrDefault(entry.getKey(), ""),
                        entry.getValue(),
                        actor,
                        now))
                .toList();
    }

    private Map<String, Map<Locale, String>> said(Map<String, Optional<Bound>> faults) {
        Map<String, Map<Locale, String>> said = new TreeMap<>();
        faults.forEach((key, bound) -> said.put(key, bound.map(texts::outOf).orElseGet(texts::unknown)));
        return said;
    }

    private Item item(Setting setting, String value) {
        return new Item(
                setting.key(),
                setting.kind(),
                value,
                setting.defaultValue(),
                setting.kind() == Kind.CHOICE ? setting.bound().limits() : List.of(),
                texts.bounds(setting.bound()),
                setting.group(),
                texts.labels(setting),
                texts.help(setting));
    }

    /**
     * What is asked for, in canonical spelling, and what is wrong with it.
     *
     * @param faults the bound that a value is out of; none where there is no such setting
     */
    private record Request(Map<Setting, String> values, Map<String, Optional<Bound>> faults) {

        static Request of(Catalogue catalogue, Map<String, String> asked) {
            Map<Setting, String> values = new LinkedHashMap<>();
            Map<String, Optional<Bound>> faults = new TreeMap<>();
            asked.forEach((key, value) -> catalogue
                    .find(key)
                    .ifPresentOrElse(
                            setting -> setting.bound()
                                    .read(value)
                                    .ifPresentOrElse(
                                            read -> values.put(setting, read),
                                            () -> faults.put(key, Optional.of(setting.bound()))),
                            () -> faults.put(key, Optional.empty())));
            return new Request(values, faults);
        }
    }
}
