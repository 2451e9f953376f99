package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.Traces;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phones as told, verified or not: two accounts of one number. */
final class PhoneTraces implements Traces {
    private final DistributorMapper rows;

    PhoneTraces(DistributorMapper rows) {
        this.rows = rows;
    }

    @Override
    public Kind kind() {
        return Kind.PHONE;
    }

    @Override
    public Map<DistributorId, Set<String>> of(Set<DistributorId> people) {
        Map<DistributorId, Set<String>> phones = new HashMap<>();
        if (!people.isEmpty()) {
            rows.find(Id.rows(people.stream())).forEach(profile -> {
                Set<String> told = Stream.of(profile.phone(), profile.pendingPhone())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet());
                if (!told.isEmpty()) {
                    phones.put(new DistributorId(profile.id()), told);
                }
            });
        }
        return phones;
    }
}
