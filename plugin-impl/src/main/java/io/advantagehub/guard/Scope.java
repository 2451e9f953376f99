package io.advantagehub.guard;

import java.util.Comparator;

/**
 * What is counted together on one day.
 *
 * @param day in UTC, as in {@code 2026-01-31}
 * @param value whose counts these are within the kind: 1 to 64 characters of ASCII
 */
record Scope(String day, Kind kind, String value) {
    /** The order in which rows are locked. */
    static final Comparator<Scope> ORDER =
            Comparator.comparing(Scope::day).thenComparing(Scope::kind).thenComparing(Scope::value);

    /** The letters are those of the tables, in their order. */
    enum Kind {
        /** A sponsor: all directly below. */
        B("branch"),
        /** A country of numbers, as ISO 3166 calls it. */
        C("country"),
        /** A person. */
        D("distributor"),
        /** A hundred numbers that differ in their last two digits alone; a hash stands for them. */
        N("neighbours"),
        /** Ten thousand numbers that differ in their last four digits alone, as carriers are assigned them. */
        P("prefix");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
