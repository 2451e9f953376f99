package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be told something.
 *
 * @param registered whether anybody told of this person: an event, or the host's directory
 * @param phone where news goes: what the host's directory says, else the phone in use
 * @param reachable whether the phone, where there is one, can be assigned at all
 * @param verifiedPhone the phone in use where it is verified: the only one that codes of money operations go to, whatever
 *     the directory says
 * @param phoneChangedAt when another phone last took the place of one in use
 * @param sponsor the latest accepted
 */
public record Recipient(
        DistributorId id,
        boolean registered,
        @Nullable String displayName,
        @Nullable PhoneNumber phone,
        boolean reachable,
        @Nullable Locale locale,
        @Nullable ZoneId zone,
        @Nullable PhoneNumber verifiedPhone,
        @Nullable Instant phoneChangedAt,
        @Nullable DistributorId sponsor) {

    /** What to call this person: the display name where told, else the id. */
    public String name() {
        return displayName == null ? id.value() : displayName;
    }
}
