package io.advantagehub.sms;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A bell for each lane's sender. */
final class Bells {
    private final Map<Lane, Bell> bells = new EnumMap<>(Lane.class);

    Bells() {
        Arrays.stream(Lane.values()).forEach(lane -> bells.put(lane, new Bell()));
    }

    Bell of(Lane lane) {
        return Objects.requireNonNull(bells.get(lane));
    }

    void ring(Collection<Lane> lanes) {
        lanes.forEach(lane -> of(lane).ring());
    }
}
