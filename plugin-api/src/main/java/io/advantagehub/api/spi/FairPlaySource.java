package io.advantagehub.api.spi;

import io.advantagehub.api.DistributorId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What a host knows of its people that no event tells: their devices, network addresses and cards. Fair play compares what a
 * buyer has with what those have who earn from the purchase; two who have one thing in common may be one person. Asked once a
 * batch of purchases, in the batch's transaction, of which it must leave nothing behind. Where it fails, it knows nothing.
 */
public interface FairPlaySource {

    /** What is known, by person; absent where nothing is. */
    default Map<DistributorId, Traces> traces(Collection<DistributorId> people) {
        return Map.of();
    }

    /**
     * What somebody was seen with lately. Any text that is equal where the thing is the same, a keyed hash best of all: it is
     * compared in memory and neither kept nor shown.
     *
     * @param devices as in the number of a long-lived cookie, or of an app's installation
     * @param addresses network addresses; not those that many share, as a carrier's or an office's
     * @param cards tokens of what purchases were paid with; where they are those of payouts, they are compared with these too
     */
    record Traces(Set<String> devices, Set<String> addresses, Set<String> cards) {
        /** Nothing known. */
        public static final Traces NONE = new Traces(Set.of(), Set.of(), Set.of());

        public Traces {
            devices = Set.copyOf(devices);
            addresses = Set.copyOf(addresses);
            cards = Set.copyOf(cards);
        }

        /** None of it. */
        @Override
        public String toString() {
            return "Traces[" + devices.size() + " devices, " + addresses.size() + " addresses, " + cards.size()
                    + " cards]";
        }
    }
}
