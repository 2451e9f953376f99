package io.advantagehub.inbox;

import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.database.Ids;
import io.advantagehub.inbox.ParkingMapper.DeadLetterRow;
import io.advantagehub.inbox.ParkingMapper.FindingRow;
import io.advantagehub.inbox.WorkMapper.Settled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** A batch on its way through the handlers: remembers what becomes of each event, and writes nothing. */
final class WorkingBatch implements InboxBatch {
    private static final Comparator<Item> ORDER = Comparator.comparing(Item::number);

    /** What earlier batches left waiting for these keys, by key. */
    private final Function<Set<String>, Map<String, List<Item>>> waiting;

    /** What a handler sees; version 7 ids are in order by time. */
    private final Map<UUID, Item> items = new TreeMap<>();
    /** What the handler at work took by {@link #takeDeferred}. */
    private final Map<UUID, Item> taken = new TreeMap<>();

    private final Map<String, List<Item>> deferred = new HashMap<>();
    private final Map<UUID, Settled> settled = new LinkedHashMap<>();
    private final List<DeadLetterRow> deadLetters = new ArrayList<>();
    private final List<FindingRow> findings = new ArrayList<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();

    WorkingBatch(Collection<Item> items, Function<Set<String>, Map<String, List<Item>>> waiting) {
        this.waiting = waiting;
        items.forEach(item -> this.items.put(item.number(), item));
        items.forEach(this::take);
    }

    @Override
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    @Override
    public void reject(Item item, String code, String detail) {
        leave(item, Settled.parked(item.number()));
        deadLetters.add(new DeadLetterRow(
                item.number(), item.sourceNo(), item.key().id(), item.event().type(), code, detail, null, item.asOf()));
    }

    @Override
    public void defer(Item item, String waitsFor) {
        leave(item, Settled.waiting(item.number(), waitsFor));
        deferred.computeIfAbsent(waitsFor, none -> new ArrayList<>()).add(item);
    }

    @Override
    public Map<String, List<Item>> takeDeferred(Set<String> waitsFor) {
        Map<String, List<Item>> found = new HashMap<>();
        if (!waitsFor.isEmpty()) {
            // What this batch has touched still lies in the table as it was before.
            waiting.apply(waitsFor)
                    .forEach((key, before) -> before.stream()
                            .filter(item -> !settled.containsKey(item.number()))
                            .forEach(item -> list(found, key).add(item)));
        }
        for (String key : waitsFor) {
            List<Item> here = deferred.remove(key);
            if (here != null) {
                list(found, key).addAll(here);
            }
        }
        found.values().forEach(list -> {
            list.sort(ORDER);
            list.forEach(this::take);
            list.forEach(item -> taken.put(item.number(), item));
        });
        return found;
    }

    @Override
    public void finding(Item item, String code, String detail) {
        findings.add(new FindingRow(Ids.next(), item.number(), code, detail, item.asOf()));
    }

    @Override
    public <T> void share(Class<T> type, T value) {
        shared.put(type, value);
    }

    @Override
    public <T> Optional<T> shared(Class<T> type) {
        return Optional.ofNullable(type.cast(shared.get(type)));
    }

    /** The next handler sees also what the one before took up. */
    void handlerEnded() {
        items.putAll(taken);
        taken.clear();
    }

    Collection<Settled> settled() {
        return settled.values();
    }

    List<DeadLetterRow> deadLetters() {
        return deadLetters;
    }

    List<FindingRow> findings() {
        return findings;
    }

    private void take(Item item) {
        settled.put(item.number(), Settled.done(item.number()));
    }

    private void leave(Item item, Settled end) {
        items.remove(item.number());
        taken.remove(item.number());
        settled.put(item.number(), end);
    }

    private static List<Item> list(Map<String, List<Item>> lists, String key) {
        return lists.computeIfAbsent(key, none -> new ArrayList<>());
    }
}
