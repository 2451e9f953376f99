package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be told something.
 *
 * @param registered whether anybody told of this person: an event, or the host's directory
 * @param reachable whether the phone, where there is one, can be assigned at all
 */
public record Recipient(
        DistributorId id,
        boolean registered,
        @Nullable String displayName,
        @Nullable PhoneNumber phone,
        boolean reachable,
        @Nullable Locale locale,
        @Nullable ZoneId zone) {

    /** What to call this person: the display name where told, else the id. */
    public String name() {
        return displayName == null ? id.value() : displayName;
    }
}
