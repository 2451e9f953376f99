package io.advantagehub.distributor;

import io.advantagehub.database.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The profiles that a batch changes: as they were before it, and after each of its items. */
final class Profiles {
    private final Map<String, Profile> before = new HashMap<>();
    private final Map<String, List<Version>> versions = new LinkedHashMap<>();

    Profiles(Collection<Profile> before) {
        before.forEach(profile -> this.before.put(profile.id(), profile));
    }

    void change(UUID number, Profile profile) {
        versions.computeIfAbsent(profile.id(), id -> new ArrayList<>()).add(new Version(number, profile));
    }

    @Nullable
    Profile latest(String id) {
        return asOf(id, Ids.LAST);
    }

    boolean changes(String id) {
        return versions.containsKey(id);
    }

    /** As it was when the item of that number was taken up. */
    @Nullable
    Profile asOf(String id, UUID number) {
        List<Version> changes = versions.getOrDefault(id, List.of());
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (Ids.compare(changes.get(i).number, number) < 0) {
                return changes.get(i).profile;
            }
        }
        return before.get(id);
    }

    /** The changed ones as the batch leaves them. */
    List<Profile> changed() {
        return versions.values().stream()
                .map(changes -> changes.get(changes.size() - 1).profile)
                .toList();
    }

    private record Version(UUID number, Profile profile) {}
}
