package io.advantagehub.api.spi;

import io.advantagehub.api.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier knows of recent changes behind phone numbers: who has just got somebody's number should not get that
 * person's codes (NIST SP 800-63B-4 §3.1.3.3). Asked after the commit and right before codes are handed to a gateway, once
 * for all of them; where it fails or knows nothing they are sent. Without a bean of the host's nothing is known.
 */
public interface NumberRiskSource {

    /** What is known, by number; absent where nothing is. */
    default Map<PhoneNumber, Changes> changes(Collection<PhoneNumber> numbers) {
        return Map.of();
    }

    /**
     * When something last changed, in real time; absent where that is unknown or never happened.
     *
     * @param device the SIM was put into another device
     * @param sim another SIM was given the number
     * @param carrier the number was ported to another carrier
     */
    record Changes(
            @Nullable Instant device,
            @Nullable Instant sim,
            @Nullable Instant carrier) {}
}
