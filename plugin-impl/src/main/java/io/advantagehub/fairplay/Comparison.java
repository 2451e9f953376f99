package io.advantagehub.fairplay;

import io.advantagehub.accrual.Scrutiny.Sold;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.Traces;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what buyers have in common with those who earn from them. Thread-safe. */
final class Comparison {
    private final List<Traces> told;
    private final HostTraces host;
    private final SightingStore sightings;

    Comparison(List<Traces> told, HostTraces host, SightingStore sightings) {
        this.told = told;
        this.host = host;
        this.sightings = sightings;
    }

    /** By kind, the pairs that have a thing of it in common. */
    Map<Traces.Kind, Set<Pair>> of(List<Sold> sold, Thresholds now) {
        Set<Pair> pairs = pairs(sold);
        Map<Traces.Kind, Map<DistributorId, Set<String>>> traces = traces(pairs);
        Map<Traces.Kind, Set<Pair>> common = sightings.common(pairs, now.crowd());
        traces.forEach((kind, of) ->
                common.computeIfAbsent(kind, none -> new HashSet<>()).addAll(sharing(pairs, of, of)));
        // A card may be known from a purchase of the one and from a payout to the other.
        Map<DistributorId, Set<String>> cards = traces.getOrDefault(Traces.Kind.CARD, Map.of());
        Map<DistributorId, Set<String>> payouts = traces.getOrDefault(Traces.Kind.PAYOUT_DESTINATION, Map.of());
        Set<Pair> sameCard = common.computeIfAbsent(Traces.Kind.CARD, none -> new HashSet<>());
        sameCard.addAll(sharing(pairs, cards, payouts));
        sameCard.addAll(sharing(pairs, payouts, cards));
        return common;
    }

    /** With how many other people each of these shares where payouts go. */
    Map<DistributorId, Integer> others(Set<DistributorId> earning) {
        Map<DistributorId, Integer> others = new HashMap<>();
        told.forEach(traces -> others.putAll(traces.others(earning)));
        return others;
    }

    private static Set<Pair> pairs(List<Sold> sold) {
        return sold.stream()
                .flatMap(one -> one.earning().stream().map(person -> new Pair(one.buyer(), person)))
                .filter(pair -> !pair.buyer().equals(pair.person()))
                .collect(Collectors.toSet());
    }

    private Map<Traces.Kind, Map<DistributorId, Set<String>>> traces(Set<Pair> pairs) {
        Set<DistributorId> people = new HashSet<>();
        pairs.forEach(pair -> {
            people.add(pair.buyer());
            people.add(pair.person());
        });
        Map<Traces.Kind, Map<DistributorId, Set<String>>> all = new EnumMap<>(Traces.Kind.class);
        all.putAll(host.of(people));
        told.forEach(traces -> all.put(traces.kind(), traces.of(people)));
        return all;
    }

    private static Set<Pair> sharing(
            Set<Pair> pairs, Map<DistributorId, Set<String>> ofBuyers, Map<DistributorId, Set<String>> ofPeople) {
        return pairs.stream()
                .filter(pair -> !Collections.disjoint(
                        ofBuyers.getOrDefault(pair.buyer(), Set.of()), ofPeople.getOrDefault(pair.person(), Set.of())))
                .collect(Collectors.toSet());
    }
}
