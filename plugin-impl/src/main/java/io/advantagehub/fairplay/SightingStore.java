package io.advantagehub.fairplay;

import io.advantagehub.api.internal.Traces;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.fairplay.Sighting.OfDevice;
import io.advantagehub.fairplay.Sighting.OfPerson;
import io.advantagehub.fairplay.SightingMapper.CommonRow;
import io.advantagehub.fairplay.SightingMapper.SightingRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sightings from and to their tables, a whole batch at a time. */
final class SightingStore {
    private final SightingMapper mapper;

    SightingStore(SightingMapper mapper) {
        this.mapper = mapper;
    }

    private record Mark(UUID mark) {}

    void save(Collection<? extends Sighting> seen) {
        List<OfPerson> people = new ArrayList<>();
        List<OfDevice> devices = new ArrayList<>();
        seen.stream().distinct().forEach(one -> {
            if (one instanceof OfPerson person) {
                people.add(person);
            } else if (one instanceof OfDevice device) {
                devices.add(device);
            }
        });
        people.sort(OfPerson.BY_KEY);
        devices.sort(OfDevice.BY_KEY);
        NewRows.write(devices.stream().map(OfDevice::row).toList(), mapper::putVisitors);
        List<SightingRow> rows = people.stream().map(OfPerson::row).toList();
        NewRows.write(rows, mapper::put);
        if (people.stream().anyMatch(one -> one.kind() == Traces.Kind.DEVICE)) {
            mapper.putAddressesOfDevices(JsonRows.of(rows));
        }
    }

    /**
     * What the two of each pair were both seen with.
     *
     * @param crowd an address at which more people were seen says nothing
     */
    Map<Traces.Kind, Set<Pair>> common(Collection<Pair> pairs, int crowd) {
        Map<Traces.Kind, Set<Pair>> common = new EnumMap<>(Traces.Kind.class);
        if (pairs.isEmpty()) {
            return common;
        }
        List<CommonRow> rows =
                mapper.findCommon(JsonRows.of(pairs.stream().map(Pair::row).toList()));
        Set<UUID> crowded = crowded(rows, crowd);
        rows.stream()
                .filter(row -> !crowded.contains(row.mark()))
                .forEach(row -> common.computeIfAbsent(SightingKind.kind(row.kind()), none -> new HashSet<>())
                        .add(Pair.of(row.buyerId(), row.personId())));
        return common;
    }

    private Set<UUID> crowded(List<CommonRow> rows, int crowd) {
        Set<Mark> addresses = rows.stream()
                .filter(row -> row.kind().equals(SightingKind.ADDRESS.code()))
                .map(row -> new Mark(row.mark()))
                .collect(Collectors.toSet());
        return addresses.isEmpty()
                ? Set.of()
                : mapper.countPeople(JsonRows.of(addresses)).stream()
                        .filter(row -> row.people() > crowd)
                        .map(SightingMapper.CrowdRow::mark)
                        .collect(Collectors.toSet());
    }
}
