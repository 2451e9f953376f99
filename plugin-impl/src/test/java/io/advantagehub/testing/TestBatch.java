package io.advantagehub.testing;

import io.advantagehub.api.internal.InboxBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A batch without an inbox. */
public final class TestBatch implements InboxBatch {
    private final List<Item> items;
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();

    public TestBatch(List<Item> items) {
        this.items = new ArrayList<>(items);
    }

    @Override
    public List<Item> items() {
        return List.copyOf(items);
    }

    @Override
    public void reject(Item item, String code, String detail) {
        items.remove(item);
        rejections.add(item.key().id() + " " + code);
    }

    @Override
    public void defer(Item item, String waitsFor) {
        items.remove(item);
    }

    @Override
    public Map<String, List<Item>> takeDeferred(Set<String> waitsFor) {
        return Map.of();
    }

    @Override
    public void finding(Item item, String code, String detail) {
        findings.add(item.key().id() + " " + code);
    }

    @Override
    public <T> void share(Class<T> type, T value) {
        shared.put(type, value);
    }

    @Override
    public <T> Optional<T> shared(Class<T> type) {
        return Optional.ofNullable(type.cast(shared.get(type)));
    }

    /** As in {@code "e3 sponsor-cycle"}. */
    public List<String> rejections() {
        return rejections;
    }

    public List<String> findings() {
        return findings;
    }
}
