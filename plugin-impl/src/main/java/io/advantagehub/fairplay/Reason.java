package io.advantagehub.fairplay;

import java.util.List;
import java.util.Map;

/**
 * One thing that speaks against an earning.
 *
 * @param code of a {@link Suspicion}
 * @param facts what its text says, by name: ids of people and numbers, never a phone, token or address
 */
record Reason(String code, int score, Map<String, String> facts) {
    Reason {
        facts = Map.copyOf(facts);
    }

    /** What they weigh together. */
    static int sum(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::score).sum();
    }
}
