package io.advantagehub.accrual;

import java.time.Instant;
import java.util.List;

/** The rules from an instant on, until those of the version that begins next. */
record RulesVersion(int version, Instant validFrom, Rules rules) {

    /**
     * The version valid at an instant: the one that began last; before the first, the first.
     *
     * @param ascending by their beginnings; of two that begin at once the later version counts
     */
    static RulesVersion at(Instant instant, List<RulesVersion> ascending) {
        RulesVersion valid = ascending.get(0);
        for (RulesVersion version : ascending) {
            if (!version.validFrom().isAfter(instant)) {
                valid = version;
            }
        }
        return valid;
    }

    RulesVersion uncapped() {
        return new RulesVersion(version, validFrom, rules.uncapped());
    }
}
