package io.advantagehub.accrual;

import io.advantagehub.api.internal.InboxBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A batch in memory; what is deferred stays in {@code waiting}, which the next batch may be given. */
final class TestBatch implements InboxBatch {
    final Map<Item, String> rejected = new LinkedHashMap<>();
    final Map<Item, String> findings = new LinkedHashMap<>();
    private final List<Item> items;
    private final Map<String, List<Item>> waiting;
    private final Map<Class<?>, Object> shared = new HashMap<>();

    TestBatch(List<Item> items, Map<String, List<Item>> waiting) {
        this.items = new ArrayList<>(items);
        this.waiting = waiting;
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public void reject(Item item, String code, String detail) {
        rejected.put(item, code);
        items.remove(item);
    }

    @Override
    public void defer(Item item, String waitsFor) {
        waiting.computeIfAbsent(waitsFor, none -> new ArrayList<>()).add(item);
        items.remove(item);
    }

    @Override
    public Map<String, List<Item>> takeDeferred(Set<String> waitsFor) {
        Map<String, List<Item>> taken = new HashMap<>();
        waitsFor.forEach(key -> {
            List<Item> items = waiting.remove(key);
            if (items != null) {
                taken.put(key, items);
            }
        });
        return taken;
    }

    @Override
    public void finding(Item item, String code, String detail) {
        findings.put(item, code);
    }

    @Override
    public <T> void share(Class<T> type, T value) {
        shared.put(type, value);
    }

    @Override
    public <T> Optional<T> shared(Class<T> type) {
        return Optional.ofNullable(shared.get(type)).map(type::cast);
    }
}
