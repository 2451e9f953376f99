package io.advantagehub.api.usecase;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drives the plugin by a file of host events and their times (contract §4, "Replay"). The same file again on the same
 * database changes nothing; a run that died is simply repeated. One replay at a time on a database.
 */
public interface ReplayHostEvents {

    /**
     * Replays the file to its end.
     *
     * @throws Unreplayable where the run cannot go on; what came before is kept
     */
    Report replay(Request request);

    /**
     * @param file CloudEvents, one JSON a line; compressed where it ends in {@code .gz}
     * @param rules the rules file (YAML); without one, the programme's own rules
     * @param until later events leave no trace, and the clock ends here; without it the clock ends at the latest event
     * @param csvReport where to write the balances of each registered distributor
     */
    record Request(
            Path file,
            @Nullable Path rules,
            @Nullable Instant until,
            @Nullable Path csvReport) {}

    /** What contract §4 prints, as it prints it; balances in decimal strings. */
    record Report(
            long events,
            long duplicates,
            long rejected,
            long waiting,
            long distributors,
            Balances balances,
            long movements,
            Sms sms,
            Ledger ledger) {

        public record Balances(String future, String available, String redeemed, String debt) {}

        public record Sms(long sent, long suppressed, Map<String, Long> byKind) {}

        public record Ledger(boolean balanced) {}
    }

    /** The file, the rules or the database do not allow the replay; the message says what and how to mend it. */
    final class Unreplayable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unreplayable(String message) {
            super(message);
        }
    }
}
