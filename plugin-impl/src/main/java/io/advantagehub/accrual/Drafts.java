package io.advantagehub.accrual;

import io.advantagehub.web.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules in the body of a request. */
final class Drafts {
    private Drafts() {}

    static Rules required(Publishing publishing, @Nullable Map<String, Object> rules) {
        Rules read = optional(publishing, rules);
        if (read == null) {
            throw Refused.invalid("rules", "is required");
        }
        return read;
    }

    static @Nullable Rules optional(Publishing publishing, @Nullable Map<String, Object> rules) {
        if (rules == null) {
            return null;
        }
        try {
            return publishing.read(rules);
        } catch (WrongRules wrong) {
            throw refused("rules.", wrong);
        }
    }

    /** @param prefix where the rules stand in the request */
    static Refused refused(String prefix, WrongRules wrong) {
        return Refused.invalid(wrong.faults().stream()
                .map(fault -> new Refused.Wrong(prefix + fault.key(), fault.text()))
                .toList());
    }
}
