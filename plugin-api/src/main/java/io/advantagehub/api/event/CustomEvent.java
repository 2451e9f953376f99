package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import java.time.Instant;

/**
 * Something only this host knows, for templates and rules that an administrator adds.
 *
 * @param type {@code [a-z0-9.-]{3,100}}, under none of the prefixes of contract §1
 * @param data a JSON object as text
 */
public record CustomEvent(DistributorId distributorId, Instant time, String type, String data) implements HostEvent {

    public CustomEvent {
        Field.required("subject", distributorId);
        time = Field.time(time);
        if (!EventType.isCustom(Field.required("type", type))) {
            throw new InvalidField(
                    "type", "must be 3 to 100 of a-z, 0-9, dot and hyphen, under no prefix of the known types");
        }
        Field.required("data", data);
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
