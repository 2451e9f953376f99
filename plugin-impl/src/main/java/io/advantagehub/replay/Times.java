package io.advantagehub.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.api.Instants;
import io.advantagehub.api.usecase.Delivery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** When a delivery says that it happened. */
final class Times {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Times() {}

    /** Of one that is no valid event too, where it says so at all: the clock follows every line. */
    static Optional<Instant> of(Delivery delivery) {
        if (delivery instanceof Delivery.Valid valid) {
            return Optional.of(valid.event().time());
        }
        try {
            String time = JSON.readTree(delivery.content().canonicalJson())
                    .path("time")
                    .asText();
            return Optional.of(Instants.cut(Instant.parse(time)));
        } catch (JsonProcessingException | DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
