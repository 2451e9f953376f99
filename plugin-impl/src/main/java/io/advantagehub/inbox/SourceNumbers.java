package io.advantagehub.inbox;

import io.advantagehub.inbox.SourceMapper.SourceRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The small number that stands for a source. Remembers what a committed transaction found, and nothing else: a source that
 * is new in a host's transaction goes if that rolls back, or undoes a part of itself, its number with it. Thread-safe.
 */
final class SourceNumbers {
    private final SourceMapper table;
    private final KeyGate gate;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    SourceNumbers(SourceMapper table, KeyGate gate) {
        this.table = table;
        this.gate = gate;
    }

    /** The numbers of these sources; one that is new gets one. Within a transaction. */
    Map<String, Integer> of(Set<String> sources) {
        Map<String, Integer> found = known(numbers, sources);
        Set<String> unknown = unknown(found, sources);
        if (!unknown.isEmpty()) {
            List<SourceRow> rows = table.findByName(unknown);
            if (rows.size() < unknown.size()) {
                rows = insert(unknown, rows);
            } else {
                rememberOnCommit(rows);
            }
            rows.forEach(row -> found.put(row.source(), row.sourceNo()));
        }
        return found;
    }

    /** The sources of numbers that committed rows carry. */
    Map<Integer, String> names(Set<Integer> sourceNos) {
        Map<Integer, String> found = known(names, sourceNos);
        Set<Integer> unknown = unknown(found, sourceNos);
        if (!unknown.isEmpty()) {
            List<SourceRow> rows = table.findByNumber(unknown);
            rows.forEach(row -> found.put(row.sourceNo(), row.source()));
            rows.forEach(this::remember);
        }
        return found;
    }

    /** Numbers are dear (65,535 in all) and each attempt to insert burns one: only what is not there is inserted. */
    private List<SourceRow> insert(Set<String> unknown, List<SourceRow> found) {
        Set<String> missing = new TreeSet<>(unknown);
        found.forEach(row -> missing.remove(row.source()));
        gate.enter(missing.stream());
        table.insert(missing);
        return table.lockByName(unknown);
    }

    private void rememberOnCommit(List<SourceRow> rows) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    rows.forEach(SourceNumbers.this::remember);
                }
            });
        }
    }

    private void remember(SourceRow row) {
        numbers.put(row.source(), row.sourceNo());
        names.put(row.sourceNo(), row.source());
    }

    private static <K, V> Map<K, V> known(Map<K, V> all, Collection<K> keys) {
        return new HashMap<>(
                keys.stream().filter(all::containsKey).collect(Collectors.toMap(Function.identity(), all::get)));
    }

    private static <K extends Comparable<K>> Set<K> unknown(Map<K, ?> found, Collection<K> keys) {
        Set<K> unknown = new TreeSet<>(new ArrayList<>(keys));
        unknown.removeAll(found.keySet());
        return unknown;
    }
}
