package io.advantagehub.api.usecase;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Takes over the people of a platform that has some already: distributors with their tree and phones, consents, and
 * opening balances with their own dates, from a file of JSON lines (contract §4, "Import").
 *
 * <p>The whole file is looked at first: where anything is wrong, every fault is told by its line and nothing is
 * imported. A run that died, or the same file again, does what is left to do: a line that was imported changes nothing.
 * Nobody is sent a message.
 */
public interface ImportPlatform {

    /**
     * Imports the file, or nothing of it.
     *
     * @param file JSON lines, each {@code {"distributor": …}}, {@code {"consent": …}} or {@code {"openingBalance": …}},
     *     in any order; compressed where it ends in {@code .gz}
     * @param faults is told each fault as it is found
     * @throws Unimportable where the run cannot go on
     * @throws RuntimeException where the database fails; what was imported before stays, and the next run goes on there
     */
    Report run(Path file, Consumer<LineFault> faults);

    /**
     * What is wrong with a line.
     *
     * @param line the first is 1
     * @param field its path, as in {@code distributor.phone}; empty where it is the whole line
     * @param code {@code invalid-line}, {@code conflict}, {@code sponsor-cycle} or {@code currency-not-supported}
     * @param message what is wrong and how to mend it, in English, without personal data
     */
    record LineFault(long line, String field, String code, String message) {
        public static final String INVALID_LINE = "invalid-line";
        public static final String CONFLICT = "conflict";
        public static final String SPONSOR_CYCLE = "sponsor-cycle";

        /** As people read it. */
        @Override
        public String toString() {
            return "line " + line + ": " + code + ": " + (field.isEmpty() ? "the line" : field) + " " + message;
        }
    }

    /**
     * What became of the lines: all but the empty ones are counted once after {@code lines}.
     *
     * @param lines how many were read
     * @param distributors how many distributors this run registered
     * @param consents how many lines of consent this run kept
     * @param openingBalances how many this run booked
     * @param duplicates how many lines said what was imported before, or stood in the file before; zero where there are faults
     * @param faults how many faults were told; where there is one, nothing was imported
     */
    record Report(long lines, long distributors, long consents, long openingBalances, long duplicates, long faults) {}

    /** The file or the database does not allow the import; the message says what and how to mend it. */
    final class Unimportable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unimportable(String message) {
            super(message);
        }
    }
}
