package io.advantagehub.api.spi;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How to reach distributors, for a host that would rather be asked than tell. Asked once a batch. */
public interface DistributorDirectory {

    /** Those whom the host knows. For all others, and for what is absent of a contact, counts what the host's events told. */
    default Map<DistributorId, Contact> contacts(Collection<DistributorId> distributors) {
        return Map.of();
    }

    /** How to reach one distributor; what is absent counts as told by events. */
    record Contact(
            @Nullable String displayName,
            @Nullable PhoneNumber phone,
            @Nullable Locale locale,
            @Nullable ZoneId timeZone) {}
}
