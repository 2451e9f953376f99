package io.advantagehub.settings;

import io.advantagehub.database.NewRows;
import io.advantagehub.settings.SettingMapper.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plugin's own table, for hosts without a settings store. */
final class TableStore implements SettingStore {
    private final SettingMapper table;

    TableStore(SettingMapper table) {
        this.table = table;
    }

    @Override
    public Map<String, String> read(Set<String> keys) {
        return byName(table.findValues());
    }

    @Override
    public boolean readsAll() {
        return true;
    }

    @Override
    public Map<String, String> readToChange(Map<String, String> defaults) {
        // A row to lock must be there: without one, two changes at once would both tell of the same former value.
        NewRows.write(rows(defaults), table::insertMissing);
        return byName(table.lockValues(defaults.keySet()));
    }

    @Override
    public void write(Map<String, String> changed, String actor) {
        NewRows.write(rows(changed), table::keepValues);
    }

    private static Map<String, String> byName(Collection<Value> values) {
        return values.stream().collect(Collectors.toMap(Value::name, Value::value));
    }

    /** Always in one order, so that two changes wait for each other instead of ending in a deadlock. */
    private static List<Value> rows(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> new Value(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
