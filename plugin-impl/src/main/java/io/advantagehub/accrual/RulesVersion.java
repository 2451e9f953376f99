package io.advantagehub.accrual;

import java.time.Instant;
import java.util.List;

/** The rules from an instant on, until the next version's. */
record RulesVersion(int version, Instant validFrom, Shares shares) {

    /** The version valid at an instant: the latest of those begun; before the first, the first. */
    static RulesVersion at(Instant instant, List<RulesVersion> ascending) {
        RulesVersion valid = ascending.get(0);
        for (RulesVersion version : ascending) {
            if (!version.validFrom().isAfter(instant)) {
                valid = version;
            }
        }
        return valid;
    }
}
